/// For each source word the target words that stand in a bead with it, each pair numbered once.
struct CooccurrenceTable: Sendable {
  /// Where the row of each source word begins; one more than there are words.
  var starts: [Int] = [0]
  /// The target word of each pair.
  var columns: [Int32] = []

  var pairCount: Int { columns.count }
}
