/// Why an aligner believes in a bead.
///
/// The parts are natural logarithms of ratios of probabilities, weighted: what each kind of evidence
/// says for the sides being translations rather than two texts that happen to stand there. They add
/// up to the score of the bead. A null bead has none.
public struct BeadEvidence: Hashable, Sendable {
  /// How usual the bead's shape is.
  public var shape = 0.0
  /// Characters of the two sides against each other.
  public var length = 0.0
  /// Words that translate each other, anchors apart.
  public var words = 0.0
  /// Rare words that both sides share: names, numbers.
  public var anchors = 0.0
  /// Marks, sentences inside segments, beginnings, ends and paragraphs of both sides.
  public var structure = 0.0
  /// A unit of the user's memory that says just this.
  public var memory = 0.0
  /// Vectors of the two sides against each other; nil when there were none.
  public var embedding: Double?
  /// Which words translate each other.
  public var links: [WordLink] = []

  public init() {}

  /// The parts by name, in the order of their declaration.
  public var parts: [(name: String, value: Double)] {
    [
      ("shape", shape), ("length", length), ("words", words), ("anchors", anchors),
      ("structure", structure), ("memory", memory),
    ] + (embedding.map { [("embedding", $0)] } ?? [])
  }
}
