/// One side of a text pair as the model sees it: words as numbers, one profile a sentence.
struct IndexedText: Sendable {
  /// Word numbers, all sentences in a row.
  var words: [Int32] = []
  /// Where the words of each sentence begin; one more than there are sentences.
  var starts: [Int] = [0]
  var profiles: [SentenceProfile] = []
  /// For each sentence whether a bead may join it to the one before; false where something stands
  /// between them that is never paired.
  var joins: [Bool] = []

  var count: Int { profiles.count }

  func wordRange(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }
  func wordRange(_ sentences: Range<Int>) -> Range<Int> {
    starts[sentences.lowerBound]..<starts[sentences.upperBound]
  }
}
