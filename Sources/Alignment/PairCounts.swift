/// How often words of two languages are expected to have translated each other, by source word.
struct PairCounts: Sendable {
  /// Where the row of each source word begins; one more than there are words.
  var starts: [Int] = [0]
  /// The target word of each pair.
  var columns: [Int32] = []
  var counts: [Float] = []

  var sourceWords: Int { starts.count - 1 }

  func row(_ word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }

  /// Nothing seen, for so many source words.
  static func empty(sourceWords: Int) -> PairCounts {
    PairCounts(starts: Array(repeating: 0, count: sourceWords + 1))
  }
}
