/// The score of every bead inside a band: log-ratios against the same sentences without
/// correspondence.
struct BeadScores: Sendable {
  let lattice: Lattice
  /// For each cell the scores of the beads that end there, in the order of the inventory.
  var matches: [Float]

  var band: Band { lattice.band }
  var inventory: ShapeInventory { lattice.inventory }

  static let impossible = -Float.infinity

  /// Makes every bead impossible that holds both sentences.
  static func forbid(
    _ point: Point, in band: Band, _ inventory: ShapeInventory, _ matches: inout [Float]
  ) {
    let reach = min(band.sourceCount, point.source + inventory.largestSource)
    for row in max(point.source + 1, 0)..<max(point.source + 1, reach + 1) where row >= 0 {
      let first = max(Int(band.lower[row]), point.target + 1)
      let last = min(Int(band.upper[row]), point.target + inventory.largestTarget)
      for column in first..<max(first, last + 1) {
        let base = band.cell(row, column) * inventory.count
        for (k, shape) in inventory.shapes.enumerated()
        where row - shape.source <= point.source && column - shape.target <= point.target {
          matches[base + k] = impossible
        }
      }
    }
  }
}
