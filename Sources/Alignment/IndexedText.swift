/// One side of a text pair as the model sees it: words as numbers, one profile a sentence.
struct IndexedText: Sendable {
  /// Word numbers, all sentences in a row.
  private(set) var words: [Int32] = []
  /// Where the words of each sentence begin; one more than there are sentences.
  private(set) var starts: [Int] = [0]
  private(set) var profiles: [SentenceProfile] = []
  /// For each sentence whether a bead may join it to the one before; false where something stands
  /// between them that is never paired.
  private(set) var joins: [Bool] = []
  /// Characters, inner sentences and marks before each position; one more than there are sentences.
  private(set) var lengthSums: [Int32] = [0]
  private(set) var unitSums: [Int32] = [0]
  private(set) var markSums: [Int32] = [0]

  var count: Int { profiles.count }

  func wordRange(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  func wordRange(_ sentences: Range<Int>) -> Range<Int> {
    starts[sentences.lowerBound]..<starts[sentences.upperBound]
  }

  mutating func append(word: Int32) { words.append(word) }

  /// Ends a sentence: the words appended since the last one are its words.
  mutating func endSentence(_ profile: SentenceProfile, joins: Bool) {
    starts.append(words.count)
    profiles.append(profile)
    self.joins.append(joins)
    let last = profiles.count - 1
    lengthSums.append(lengthSums[last] &+ profile.length)
    unitSums.append(unitSums[last] &+ profile.units)
    markSums.append(markSums[last] &+ profile.marks)
  }

  mutating func mapWords(_ transform: (Int32) -> Int32) {
    for position in words.indices { words[position] = transform(words[position]) }
  }
}

extension IndexedText {
  /// The sentences of a range, as a text of their own.
  subscript(sentences: Range<Int>) -> IndexedText {
    var part = IndexedText()
    for sentence in sentences {
      for position in wordRange(sentence) { part.append(word: words[position]) }
      part.endSentence(profiles[sentence], joins: joins[sentence])
    }
    return part
  }

  /// The same sentences with only those words that `isKept` accepts.
  func keepingWords(_ isKept: (Int32) -> Bool) -> IndexedText {
    var kept = IndexedText()
    for sentence in 0..<count {
      for position in wordRange(sentence) where isKept(words[position]) {
        kept.append(word: words[position])
      }
      kept.endSentence(profiles[sentence], joins: joins[sentence])
    }
    return kept
  }

  /// Half as many sentences, each two of this text's in one.
  func joinedInPairs() -> IndexedText {
    var joined = IndexedText()
    for first in stride(from: 0, to: count, by: 2) {
      var profile = profiles[first]
      if first + 1 < count { profile.append(profiles[first + 1]) }
      for position in starts[first]..<starts[min(first + 2, count)] {
        joined.append(word: words[position])
      }
      joined.endSentence(profile, joins: true)
    }
    return joined
  }
}
