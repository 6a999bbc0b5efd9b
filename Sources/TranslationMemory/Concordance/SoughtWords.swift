import TextAnalysis

/// What the tokens of every text that has a query must contain, in the form of search keys.
struct SoughtWords {
  /// Runs of Latin letters or of digits (``KeyRuns``), each of which lies within one token of a text.
  let words: [[UInt8]]
  /// In an exact query, how each word has to be written; nil for what its key alone tells.
  let spellings: [[UInt8]?]
  /// Whether the query is nothing but these words with one space between two: of a text that has it,
  /// they are the end of one token, whole tokens, and the beginning of another, one after another.
  let isPhrase: Bool
  /// Whether no letter or digit stands before the first word and behind the last one.
  let isWhole: Bool

  /// More words would leave no fewer units.
  static let mostWords = 14

  /// Nil when every text has to be looked at: of other scripts than the Latin one nothing is said.
  init?(_ query: ConcordanceQuery) {
    guard query.mode != .regex else { return nil }
    let pattern = Normalizer().apply(to: query.pattern)
    let keyed = TextKey.search.keyed(pattern)
    let key = Array(keyed.key.utf8)
    // What is next to a letter of another script may be part of a longer token.
    guard key.allSatisfy({ $0 < 0x80 }) else { return nil }
    // In a text, *y* may have become *i* or not, as the word around it had it.
    let isOpen = query.isExact && Self.hasY(query.pattern)
    let runs = KeyRuns.ranges(
      in: isOpen ? key.map { Self.isYOrI($0) ? UInt8(ascii: " ") : $0 } : key)
    guard let first = runs.first, let last = runs.last else { return nil }
    let isPhrase =
      !isOpen && first.lowerBound == 0 && last.upperBound == key.count
      && zip(runs, runs.dropFirst()).allSatisfy { left, right in
        right.lowerBound == left.upperBound + 1 && key[left.upperBound] == UInt8(ascii: " ")
      }
      && key.allSatisfy { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    self.isPhrase = isPhrase
    isWhole = isPhrase && query.mode == .word
    let sought = runs.map { run in
      let word = Array(key[run])
      let spelling =
        query.isExact ? Self.spelling(of: word, pattern, keyed.offsets.oldRange(of: run)) : nil
      return (word: word, spelling: spelling)
    }
    guard !isPhrase else {
      words = sought.prefix(Self.mostWords).map(\.word)
      spellings = sought.prefix(Self.mostWords).map(\.spelling)
      return
    }
    // The longer ones are the rarer ones; single letters, in most texts, tell nothing.
    var pieces: [(word: [UInt8], spelling: [UInt8]?)] = []
    for piece in sought.sorted(by: { $1.word.count < $0.word.count }) {
      if pieces.isEmpty || piece.word.count > 1, !pieces.contains(where: { $0 == piece }) {
        pieces.append(piece)
      }
      if pieces.count == Self.mostWords { break }
    }
    words = pieces.map(\.word)
    spellings = pieces.map(\.spelling)
  }

  /// Nil when the range has something else than the letters or digits of the word.
  private static func spelling(
    of word: [UInt8], _ pattern: String, _ range: Range<Int>
  ) -> [UInt8]? {
    let written = String(pattern[utf8Range: range])
    guard TextKey.search.key(of: written).utf8.elementsEqual(word),
      written.unicodeScalars.allSatisfy({
        [.letter, .mark, .digit].contains(CharacterClass($0.value))
      })
    else { return nil }
    return Array(written.utf8)
  }

  private static func hasY(_ pattern: String) -> Bool {
    pattern.unicodeScalars.contains {
      TextKey.search.key(of: String($0)).utf8.elementsEqual("y".utf8)
    }
  }

  private static func isYOrI(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "y") || byte == UInt8(ascii: "i")
  }

  /// Whether the word at a position begins the key of a token.
  func beginsKey(_ position: Int) -> Bool { isPhrase && position > 0 }

  /// What has to stand around the word at a position.
  func borders(of position: Int) -> (after: SortedKeys.Border, before: SortedKeys.Border) {
    guard isPhrase else { return (.anything, .anything) }
    let outer: SortedKeys.Border = isWhole ? .wordEnd : .anything
    return (
      position == 0 ? outer : .keyEnd, position == words.count - 1 ? outer : .keyEnd
    )
  }
}
