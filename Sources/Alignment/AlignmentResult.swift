import TextAnalysis
public import TranslationModel

/// What an aligner found in some texts.
public struct AlignmentResult: Sendable {
  /// The alignment of one text pair.
  public struct Text: Sendable {
    /// In order, covering both sides; nulls one segment each.
    public internal(set) var beads: [Bead]
    /// For each bead why it is believed; empty unless ``AlignmentOptions/givesEvidence``.
    public internal(set) var evidence: [BeadEvidence]
  }

  /// In the order of the pairs given.
  public let texts: [Text]
  /// How many letters of a word the lexicon counts; 0 for all.
  public let stemLength: Int
  private let counts: PairCounts
  private let corpus: IndexedCorpus

  init(
    texts: [Text], counts: PairCounts, corpus: IndexedCorpus,
    stemLength: Int
  ) {
    self.texts = texts
    self.counts = counts
    self.corpus = corpus
    self.stemLength = stemLength
  }

  /// Pairs expected less often are not worth keeping.
  private static let smallestCount: Float = 0.1

  /// All that is known now: the lexicon from before, known pairs and these texts.
  public func lexicon(for languages: LanguagePair) -> TranslationLexicon {
    var entries = corpus.unused
    for word in 0..<counts.sourceWords {
      let source = corpus.sourceClasses.vocabulary.text(of: Int32(word))
      for pair in counts.row(word) where counts.counts[pair] >= Self.smallestCount {
        entries.append(
          TranslationLexicon.Entry(
            source: source,
            target: corpus.targetClasses.vocabulary.text(of: counts.columns[pair]),
            count: Double(counts.counts[pair])))
      }
    }
    return TranslationLexicon(
      languages: languages, stemLength: stemLength,
      entries: entries.sorted { one, other in
        let order = Self.compare(one.source, other.source)
        return order != 0 ? order < 0 : Self.compare(one.target, other.target) < 0
      })
  }

  /// By bytes: the same on every machine.
  private static func compare(_ one: String, _ other: String) -> Int {
    if one.utf8.lexicographicallyPrecedes(other.utf8) { return -1 }
    return other.utf8.lexicographicallyPrecedes(one.utf8) ? 1 : 0
  }
}
