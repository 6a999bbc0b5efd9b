package import TextAnalysis
import TranslationModel

/// Finds the terms of a glossary in texts of one language.
///
/// Whole words only, the longest term first from left to right, so that a term inside a longer one
/// does not count. Words match in any case, tone style and form of their letters; in English also
/// inflected. A word of capitals only (WHO) matches as it is written. Not Sendable: it remembers
/// words it has seen.
public final class TermFinder {
  private let trie: TermTrie
  private let folding: TermFolding
  private let types: WordTypes
  private let inflects: Bool
  /// By the number of a word's key: its stem's number, -1 for none, -2 where not looked up yet.
  private var stems: [Int32] = []
  /// By node: the keys of each entry's words, as numbers.
  private let keys: [[[Int32]]]
  /// Whether the word of one key is an inflected form of another's, for those that were asked.
  private var inflections: [UInt64: Bool] = [:]
  private static let capacity = 100_000

  init(trie: TermTrie, folding: TermFolding, types: WordTypes, inflects: Bool) {
    self.trie = trie
    self.folding = folding
    self.types = types
    self.inflects = inflects
    keys = trie.entries.map { $0.map { $0.words.map { types.key(of: $0) } } }
  }

  /// The occurrences in a text, in order, not overlapping. O(words × words of the longest term).
  public func occurrences(in text: String) -> [TermOccurrence] {
    trie.isEmpty ? [] : occurrences(in: TokenizedText(text, types: types))
  }

  /// The same for a text that was cut into tokens before.
  package func occurrences(in text: TokenizedText) -> [TermOccurrence] {
    find(.inflection, in: text)
  }

  /// Stretches with the stems of a term of which a word is another form than an inflected one:
  /// *genocidal* where the glossary has *genocide*.
  package func derivations(in text: TokenizedText) -> [TermOccurrence] {
    inflects ? find(.derivation, in: text) : []
  }

  /// The words of a term in their order with up to `gap` other words between each two: the first
  /// such place.
  package func scattered(_ term: String, in text: TokenizedText, gap: Int) -> Range<Int>? {
    let wanted = folding.words(of: term).map { types.key(of: $0.key) }
    guard wanted.count > 1 else { return nil }
    let words = words(of: text)
    for start in words.indices where isForm(words[start].key, of: wanted[0]) {
      var place = start
      for key in wanted.dropFirst() {
        let reach = words[(place + 1)...].prefix(gap + 1)
        guard let next = reach.firstIndex(where: { isForm($0.key, of: key) }) else {
          place = start
          break
        }
        place = next
      }
      if place > start { return text.range(words[start].token, words[place].token) }
    }
    return nil
  }
}

// MARK: - Walking the trie

extension TermFinder {
  private enum Likeness {
    case inflection
    case derivation
  }

  private func find(_ likeness: Likeness, in text: TokenizedText) -> [TermOccurrence] {
    guard !trie.isEmpty else { return [] }
    let words = words(of: text)
    var occurrences: [TermOccurrence] = []
    var start = 0
    while start < words.count {
      guard trie.begins(with: words[start].stem),
        let (end, readings) = longest(likeness, from: start, in: words, text)
      else {
        start += 1
        continue
      }
      occurrences.append(
        TermOccurrence(
          readings: readings, range: text.range(words[start].token, words[end - 1].token)))
      start = end
    }
    return occurrences
  }

  private func longest(
    _ likeness: Likeness, from start: Int, in words: [TermWord], _ text: TokenizedText
  ) -> (end: Int, readings: [TermOccurrence.Reading])? {
    var found: (end: Int, readings: [TermOccurrence.Reading])?
    var node: Int32 = 0
    var position = start
    while position < words.count, position == start || words[position].isAdjacent,
      let next = trie.next(from: node, stem: words[position].stem)
    {
      node = next
      position += 1
      var readings: [TermOccurrence.Reading] = []
      for (number, entry) in trie.entries[Int(node)].enumerated() {
        let isInflected = matches(
          entry, keys[Int(node)][number], words[start..<position], text)
        // What is told apart by its capitals has no other form.
        if likeness == .inflection
          ? isInflected : !isInflected && entry.capitals.allSatisfy({ $0 == nil })
        {
          readings.append(entry.reading)
        }
      }
      if !readings.isEmpty { found = (position, readings) }
    }
    return found
  }

  private func matches(
    _ entry: TermTrie.Entry, _ keys: [Int32], _ words: ArraySlice<TermWord>, _ text: TokenizedText
  ) -> Bool {
    for (offset, word) in words.enumerated() {
      if let capitals = entry.capitals[offset],
        !TermCapitals.matches(text.bytes[text.tokens[word.token].range], capitals)
      {
        return false
      }
      guard isForm(word.key, of: keys[offset]) else { return false }
    }
    return true
  }

  private func isForm(_ key: Int32, of wanted: Int32) -> Bool {
    if key == wanted { return key != WordTypes.unlisted }
    guard inflects, key != WordTypes.unlisted, wanted != WordTypes.unlisted else { return false }
    let pair = UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(bitPattern: wanted))
    if let known = inflections[pair] { return known }
    let isForm = Inflection.relates(types.text(of: key), types.text(of: wanted))
    if inflections.count >= Self.capacity { inflections.removeAll(keepingCapacity: true) }
    inflections[pair] = isForm
    return isForm
  }

  private func words(of text: TokenizedText) -> [TermWord] {
    var words: [TermWord] = []
    words.reserveCapacity(text.tokens.count)
    var isAdjacent = true
    for (position, token) in text.tokens.enumerated() {
      if text.isWord(position) {
        let number = text.words[position]
        let key = number == WordTypes.unlisted ? number : types[number].key
        words.append(
          TermWord(key: key, stem: stem(of: key), token: position, isAdjacent: isAdjacent))
        isAdjacent = true
      } else if token.kind != .punctuation || !Self.joins(text.bytes, token.range) {
        isAdjacent = false
      }
    }
    return words
  }

  /// A hyphen, or the apostrophe of a plural's possessive: the words beside it are one phrase.
  private static func joins(_ bytes: [UInt8], _ mark: Range<Int>) -> Bool {
    switch mark.count {
    case 1:
      bytes[mark.lowerBound] == UInt8(ascii: "-") || bytes[mark.lowerBound] == UInt8(ascii: "'")
    case 3: ["\u{2010}", "\u{2011}", "\u{2019}"].contains { bytes[mark].elementsEqual($0.utf8) }
    default: false
    }
  }

  private func stem(of key: Int32) -> Int32 {
    guard key != WordTypes.unlisted else { return -1 }
    if Int(key) < stems.count, stems[Int(key)] != -2 { return stems[Int(key)] }
    while stems.count <= Int(key) { stems.append(-2) }
    var stem = folding.stem(of: types.text(of: key))
    let number = stem.withUTF8 { trie.stems.find($0) } ?? -1
    stems[Int(key)] = number
    return number
  }
}
