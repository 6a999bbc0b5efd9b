/// Where paths may run and what gaps cost: all of a lattice but the scores of its beads.
struct Lattice: Sendable {
  let band: Band
  let inventory: ShapeInventory
  /// Scores of single source and target sentences in a gap, transitions apart.
  let sourceNulls: [Float]
  let targetNulls: [Float]
  /// Beginning a gap, staying in it, leaving it, and going from its source side to its target side.
  let logOpen: Double
  let logStay: Double
  let logLeave: Double
  let logSwitch: Double

  /// The same costs in another part of the texts.
  func part(_ source: Range<Int>, _ target: Range<Int>, in band: Band) -> Lattice {
    Lattice(
      band: band, inventory: inventory, sourceNulls: Array(sourceNulls[source]),
      targetNulls: Array(targetNulls[target]), logOpen: logOpen, logStay: logStay,
      logLeave: logLeave, logSwitch: logSwitch)
  }

  /// The cell where the beads of shape `k` begin that end at (i, j); nil when it is not in the band.
  @inline(__always)
  func start(of k: Int, endingAt i: Int, _ j: Int) -> Int? {
    let shape = inventory.shapes[k]
    let row = i &- shape.source
    let column = j &- shape.target
    guard row >= 0, column >= Int(band.lower[row]), column <= Int(band.upper[row]) else {
      return nil
    }
    return band.cell(row, column)
  }
}
