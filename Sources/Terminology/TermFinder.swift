/// Finds the terms of a glossary in texts of one language.
///
/// Whole words only, the longest term first from left to right, so that a term inside a longer one
/// does not count. Words match in any case, tone style and form of their letters; in English also
/// inflected. A word of capitals only (WHO) matches as it is written. Not Sendable: it remembers
/// words it has seen.
public final class TermFinder {
  private let trie: TermTrie
  private let folding: TermFolding
  private let inflects: Bool

  init(trie: TermTrie, folding: TermFolding, inflects: Bool) {
    self.trie = trie
    self.folding = folding
    self.inflects = inflects
  }

  /// The occurrences in a text, in order, not overlapping. O(words × words of the longest term).
  public func occurrences(in text: String) -> [TermOccurrence] {
    guard trie.entries.count > 1 else { return [] }
    let words = folding.words(of: text)
    var occurrences: [TermOccurrence] = []
    var start = 0
    while start < words.count {
      guard let (end, readings) = longest(from: start, in: words) else {
        start += 1
        continue
      }
      occurrences.append(
        TermOccurrence(
          readings: readings, range: words[start].range.lowerBound..<words[end - 1].range.upperBound
        )
      )
      start = end
    }
    return occurrences
  }

  private func longest(
    from start: Int, in words: [TermFolding.Word]
  ) -> (end: Int, readings: [TermOccurrence.Reading])? {
    var found: (end: Int, readings: [TermOccurrence.Reading])?
    var node: Int32 = 0
    var position = start
    while position < words.count, position == start || words[position].isAdjacent,
      let next = trie.next(from: node, stem: words[position].word.stem)
    {
      node = next
      position += 1
      let readings = trie.entries[Int(node)]
        .filter { matches($0, words[start..<position]) }.map(\.reading)
      if !readings.isEmpty { found = (position, readings) }
    }
    return found
  }

  private func matches(_ entry: TermTrie.Entry, _ words: ArraySlice<TermFolding.Word>) -> Bool {
    for (offset, word) in words.enumerated() {
      let wanted = entry.words[offset]
      if let capitals = entry.capitals[offset], !word.surface.utf8.elementsEqual(capitals.utf8) {
        return false
      }
      if word.word.folded == wanted { continue }
      guard inflects, Inflection.relates(word.word.folded, wanted) else { return false }
    }
    return true
  }
}
