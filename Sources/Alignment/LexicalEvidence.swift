public import TranslationModel

/// What is known of two languages before the aligner looks at a text: the user's memory, glossary
/// and earlier alignments.
public struct LexicalEvidence: Sendable {
  /// Two texts that translate each other: a unit of a memory, a term of a glossary.
  public struct KnownPair: Hashable, Sendable {
    public let source: String
    public let target: String

    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The lexicon learns from these as from beads that are sure, and a bead that says the same as a
  /// pair is likelier.
  public var pairs: [KnownPair]
  /// What earlier texts taught. Its stem length holds for the aligner too.
  public var lexicon: TranslationLexicon?

  public init(pairs: [KnownPair] = [], lexicon: TranslationLexicon? = nil) {
    self.pairs = pairs
    self.lexicon = lexicon
  }

  public var isEmpty: Bool { pairs.isEmpty && lexicon == nil }
}
