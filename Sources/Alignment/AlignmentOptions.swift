public import TranslationModel

/// Choices for ``SentenceAligner``, with defaults that suit texts of any kind.
public struct AlignmentOptions: Hashable, Sendable {
  /// No bead has more sentences on a side than this.
  public var largestShape = BeadShape(source: 6, target: 6)
  /// Letters of a word that count; 0 for all. A lexicon's own stem length goes before it.
  public var stemLength = 4
  /// Weights of the first round, which knows no words but those that both texts share.
  public var firstWeights = AlignmentWeights.beforeLexicon
  public var weights = AlignmentWeights()
  /// Rounds after the first, each with a lexicon learned from the one before.
  public var rounds = 3
  /// What the log-odds of a posterior are multiplied with to give a confidence; less for a bead of
  /// three sentences and more.
  public var confidenceScale = 0.72
  /// How likely the texts are to be translations of each other before anything of them is seen; 1 when
  /// that is certain. It matters for texts of some sentences only.
  public var relationPrior = 0.9

  /// Whether to tell for each bead why it is believed.
  public var givesEvidence = false

  public init() {}

  /// The most sentences that a bead can have on a side.
  public func largestRun(_ side: Side) -> Int {
    let inventory = ShapeInventory(upTo: largestShape)
    return side == .source ? inventory.largestSource : inventory.largestTarget
  }
}
