/// The score of every bead inside a band: log-ratios against the same sentences without
/// correspondence.
struct BeadScores: Sendable {
  let band: Band
  let inventory: ShapeInventory
  /// For each cell the scores of the beads that end there, in the order of the inventory.
  var matches: [Float]
  /// Scores of single source and target sentences in a gap, transitions apart.
  var sourceNulls: [Float]
  var targetNulls: [Float]
  var logOpen: Double
  var logStay: Double
  var logLeave: Double
  var logSwitch: Double

  static let impossible = -Float.infinity

  /// Makes every bead impossible that holds both sentences.
  mutating func forbid(source: Int, target: Int) {
    let reach = min(band.sourceCount, source + inventory.largestSource)
    for row in source + 1...reach {
      let first = max(Int(band.lower[row]), target + 1)
      let last = min(Int(band.upper[row]), target + inventory.largestTarget)
      for column in first..<max(first, last + 1) {
        let base = band.cell(row, column) * inventory.count
        for (k, shape) in inventory.shapes.enumerated()
        where row - shape.source <= source && column - shape.target <= target {
          matches[base + k] = Self.impossible
        }
      }
    }
  }
}
