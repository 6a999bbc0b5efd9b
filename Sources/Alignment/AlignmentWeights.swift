/// How much each kind of evidence counts in the score of a bead.
///
/// Every feature is the log of a ratio of probabilities, so that 1 would be right if the features
/// were independent and their models true. They are neither: words of one sentence come together,
/// and so do lengths and shapes. The weights say how far to trust each.
public struct AlignmentWeights: Hashable, Sendable {
  /// The shape of the bead (1-1, 1-2 …).
  public var shape = 0.8
  /// Characters of the two sides against each other.
  public var length = 1.0
  /// Words that translate each other, mean of both directions.
  public var words = 0.6
  /// Sentences inside segments: a segment of two full stops against two segments of one.
  public var units = 0.7
  /// Punctuation marks of the two sides against each other.
  public var marks = 0.5
  /// Marks at the end of the two sides.
  public var ends = 0.9
  /// How the two sides begin: a quote, a dash, a number, a small letter.
  public var starts = 0.5
  /// Where sentences are joined inside a bead: after a colon, a full stop, no mark …
  public var joins = 0.7
  /// Paragraphs that end together, or not.
  public var paragraphs = 1.0
  /// Beginning a gap, a run of sentences that nothing corresponds to. In short texts, which fit
  /// little, 1 would rather leave out half of a sentence that was cut in two.
  public var gapOpen = 1.2
  /// Staying in a gap, and leaving it.
  public var gapStay = 1.0
  /// Sentences in a gap that hardly have a letter.
  public var shortNulls = 1.0
  /// A unit of the memory that says the same as the bead.
  public var memory = 6.0
  /// Vectors of the two sides against each other, where there are any.
  public var embedding = 1.0

  public init() {}

  /// For the round before there is a lexicon, which has little to tell one path from another: lengths
  /// and shapes count half, and gaps cost twice, since in doubt everything could be one.
  public static var beforeLexicon: Self {
    var weights = Self()
    weights.shape = 0.5
    weights.length = 0.5
    weights.words = 0.4
    weights.marks = 0.3
    weights.gapOpen = 2
    return weights
  }
}
