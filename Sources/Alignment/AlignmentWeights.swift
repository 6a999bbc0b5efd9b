/// How much each kind of evidence counts in the score of a bead.
///
/// Every feature is the log of a ratio of probabilities, so that 1 would be right if the features
/// were independent and their models true. They are neither: words of one sentence come together,
/// and so do lengths and shapes. The weights say how far to trust each.
public struct AlignmentWeights: Hashable, Sendable {
  /// The shape of the bead (1-1, 1-2 …).
  public var shape = 1.0
  /// Lengths of the two sides against each other.
  public var length = 1.0
  /// Words that translate each other, mean of both directions.
  public var lexical = 0.6
  /// The same, divided by the square root of half the number of words plus 3.
  public var lexicalPerRoot = 0.0
  /// Beginning a gap; staying in one.
  public var gapOpen = 1.0
  public var gapStay = 1.0
  /// Marks at the end of the two sides.
  public var endMarks = 0.5
  /// Where sentences are joined inside a bead: after a colon, a full stop, no mark …
  public var joins = 0.7
  /// Sentences in a gap that hardly have letters; how long they are.
  public var nullShort = 1.0
  public var nullLength = 0.0

  public init() {}

  /// For the round before there is a lexicon.
  public static var beforeLexicon: Self {
    var weights = Self()
    weights.lexical = 0.4
    return weights
  }
}
