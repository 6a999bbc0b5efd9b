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
}
