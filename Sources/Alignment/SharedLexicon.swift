import TextAnalysis
package import TranslationModel

/// The lexicon of a batch that is too large to be learned from at once.
///
/// The batch comes in parts. Each part is learned from by itself, and what it taught is added here.
/// Then each is aligned with what all the *others* taught: its own share is taken out, since a text
/// that is aligned by what it taught itself confirms its own errors (see ``OwnLinks``), and it
/// teaches that share anew meanwhile. Parts that are added in the same order give the same lexicon.
///
/// About 30 bytes for each pair of words that a part taught.
package struct SharedLexicon: Sendable {
  /// What one part taught, in the numbers of all parts.
  private struct Share: Sendable {
    /// All words of the part.
    var sources: [Int32] = []
    var targets: [Int32] = []
    /// Pairs in rising order, the source word in the upper half.
    var pairs: [UInt64] = []
    var counts: [Float] = []
  }

  private var sources = Vocabulary()
  private var targets = Vocabulary()
  private var shares: [Share] = []
  private var totals: [UInt64: Float] = [:]
  private let languages: LanguagePair
  private let stemLength: Int

  package init(languages: LanguagePair, stemLength: Int) {
    self.languages = languages
    self.stemLength = stemLength
  }

  package var isEmpty: Bool { totals.isEmpty }

  /// Adds what is known of the words from before; it is no part's share.
  ///
  /// - Precondition: the lexicon counts as many letters of a word as this one.
  package mutating func add(_ lexicon: TranslationLexicon) {
    precondition(lexicon.stemLength == stemLength)
    for entry in lexicon.entries {
      let pair = Self.pair(sources.number(of: entry.source), targets.number(of: entry.target))
      totals[pair, default: 0] += Float(entry.count)
    }
  }

  /// Adds what known pairs taught; it is no part's share.
  package mutating func add(known learned: LearnedWords) {
    let share = share(of: learned)
    for (pair, count) in zip(share.pairs, share.counts) { totals[pair, default: 0] += count }
  }

  /// Adds what the next part taught.
  package mutating func add(_ learned: LearnedWords) {
    let share = share(of: learned)
    for (pair, count) in zip(share.pairs, share.counts) { totals[pair, default: 0] += count }
    shares.append(share)
  }

  private mutating func share(of learned: LearnedWords) -> Share {
    precondition(learned.stemLength == stemLength)
    var share = Share()
    share.sources = (0..<Int32(learned.sources.count)).map { word in
      learned.sources.withBytes(of: word) { sources.number(of: $0) }
    }
    share.targets = (0..<Int32(learned.targets.count)).map { word in
      learned.targets.withBytes(of: word) { targets.number(of: $0) }
    }
    var found: [(pair: UInt64, count: Float)] = []
    found.reserveCapacity(learned.counts.counts.count)
    for word in 0..<learned.counts.sourceWords {
      for pair in learned.counts.row(word) {
        found.append(
          (
            Self.pair(share.sources[word], share.targets[Int(learned.counts.columns[pair])]),
            learned.counts.counts[pair]
          ))
      }
    }
    found.sort { $0.pair < $1.pair }
    share.pairs = found.map(\.pair)
    share.counts = found.map(\.count)
    return share
  }

  private static func pair(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(source)) << 32 | UInt64(UInt32(target))
  }

  /// All that is known, by the bytes of the words.
  package func lexicon() -> TranslationLexicon {
    lexicon(totals.keys.sorted()) { totals[$0] ?? 0 }
  }

  private func lexicon(
    _ pairs: [UInt64], _ count: (UInt64) -> Float
  ) -> TranslationLexicon {
    var entries: [TranslationLexicon.Entry] = []
    for pair in pairs {
      let count = count(pair)
      guard count >= LearnedWords.smallestCount else { continue }
      entries.append(
        TranslationLexicon.Entry(
          source: sources.text(of: Int32(pair >> 32)),
          target: targets.text(of: Int32(truncatingIfNeeded: pair & 0xFFFF_FFFF)),
          count: Double(count)))
    }
    return TranslationLexicon(
      languages: languages, stemLength: stemLength, entries: entries.sortedByWords())
  }

  /// The same after all parts are in, ready to be asked for what others taught.
  package func sealed() -> Sealed { Sealed(self) }

  /// A lexicon that nothing is added to any more.
  package struct Sealed: Sendable {
    private let shared: SharedLexicon
    /// All pairs in rising order, and where those of each source word begin.
    private let pairs: [UInt64]
    private let starts: [Int]

    fileprivate init(_ shared: SharedLexicon) {
      self.shared = shared
      pairs = shared.totals.keys.sorted()
      var starts = [Int](repeating: 0, count: shared.sources.count + 1)
      for pair in pairs { starts[Int(pair >> 32) + 1] += 1 }
      for word in 0..<shared.sources.count { starts[word + 1] += starts[word] }
      self.starts = starts
    }

    /// What is known of the words of a part without what it taught itself; nil when that is nothing.
    package func lexicon(forPart part: Int) -> TranslationLexicon? {
      let share = shared.shares[part]
      var isPresent = [Bool](repeating: false, count: shared.targets.count)
      for target in share.targets { isPresent[Int(target)] = true }
      let own = Dictionary(uniqueKeysWithValues: zip(share.pairs, share.counts))
      var wanted: [UInt64] = []
      for source in share.sources.sorted() {
        for place in starts[Int(source)]..<starts[Int(source) + 1]
        where isPresent[Int(pairs[place] & 0xFFFF_FFFF)] {
          wanted.append(pairs[place])
        }
      }
      let lexicon = shared.lexicon(wanted) { (shared.totals[$0] ?? 0) - (own[$0] ?? 0) }
      return lexicon.entries.isEmpty ? nil : lexicon
    }
  }
}

extension [TranslationLexicon.Entry] {
  /// By bytes: the same on every machine.
  func sortedByWords() -> Self {
    sorted { one, other in
      if one.source.utf8.elementsEqual(other.source.utf8) {
        return one.target.utf8.lexicographicallyPrecedes(other.target.utf8)
      }
      return one.source.utf8.lexicographicallyPrecedes(other.source.utf8)
    }
  }
}
