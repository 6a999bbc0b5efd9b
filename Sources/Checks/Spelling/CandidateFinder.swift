/// Finds the words that may have been meant by another: one or two edits away, alike in sound, or
/// two words written as one.
final class CandidateFinder {
  private let neighbourhood = WordNeighbourhood()
  private var words: [String] = []
  /// The consonant key of each word above its number, in order.
  private var sounds: [UInt64] = []
  private let isCommon: (String) -> Bool

  /// - Parameters:
  ///   - words: the words to find, in folded form but for a capital of names.
  ///   - isCommon: whether a word is common enough to be run together with another.
  init(words: [String], isCommon: @escaping (String) -> Bool) {
    self.words = words
    self.isCommon = isCommon
    sounds.reserveCapacity(words.count)
    for (number, word) in words.enumerated() {
      var folded = WordFolding.plain(word)
      folded.withUTF8 { neighbourhood.add($0) }
      let key = Letters(of: folded).withUnsafeBufferPointer { ConsonantKey.key(of: $0) }
      sounds.append(UInt64(key) << 32 | UInt64(number))
    }
    sounds.sort()
  }

  /// Words one edit away, least cost first.
  func oneEditAway(from word: String) -> [Candidate] { near(word, edits: 1) }

  /// All candidates, without scores.
  func candidates(for word: String) -> [Candidate] {
    let near = near(word, edits: 2)
    var seen = Set(near.map(\.word))
    let alike = alikeInSound(to: word).filter { seen.insert($0.word).inserted }
    return near + alike + splits(of: word)
  }

  private func near(_ word: String, edits: Int) -> [Candidate] {
    let letters = Letters(of: word)
    return neighbourhood.words(near: letters, edits: edits).compactMap { found in
      let other = words[found.number]
      // A short word in small letters is hardly a name whose capital was forgotten.
      if found.cost == 0, letters.count <= 3 || other.utf8.elementsEqual(word.utf8) { return nil }
      let isOne =
        edits == 1 || found.cost == 0 || EditDistance.isOne(word, WordFolding.plain(other))
      let cost = found.cost == 0 ? EditCost.capital : found.cost
      return Candidate(word: other, cost: cost, edits: isOne ? 1 : 2, score: 0)
    }
  }

  private func alikeInSound(to word: String) -> [Candidate] {
    let letters = Letters(of: word)
    guard letters.count <= EditCost.longest, letters.count >= 4 else { return [] }
    let key = letters.withUnsafeBufferPointer { ConsonantKey.key(of: $0) }
    var place = sounds.partitioningIndex { $0 >= UInt64(key) << 32 }
    var found: [Candidate] = []
    while place < sounds.count, sounds[place] >> 32 == UInt64(key) {
      let other = words[Int(sounds[place] & 0xFFFF_FFFF)]
      place += 1
      guard abs(other.utf8.count - letters.count) <= 4, other.utf8.first == word.utf8.first,
        !other.utf8.elementsEqual(word.utf8)
      else { continue }
      found.append(
        Candidate(word: other, cost: EditCost.of(typing: word, for: other), edits: 0, score: 0))
    }
    return found
  }

  private func splits(of word: String) -> [Candidate] {
    guard word.utf8.count >= 5, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    return word.indices.dropFirst().compactMap { middle in
      let (left, right) = (String(word[..<middle]), String(word[middle...]))
      guard left.utf8.count > 1 || left == "a" || left == "i", right.utf8.count > 1,
        isCommon(left), isCommon(right)
      else { return nil }
      return Candidate(word: left + " " + right, cost: EditCost.split, edits: 0, score: 0)
    }
  }
}

extension Array {
  /// The first position whose element satisfies what all after it satisfy too.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
