/// A word of the source with the word of the target that renders it, inside one bead.
///
/// Positions count the tokens of each side from 0, through all segments of the bead in order: the
/// tokens of the segments' texts joined by a space. A word may stand in several links, and many
/// words stand in none.
public struct WordLink: Hashable, Sendable {
  public let source: Int
  public let target: Int
  /// Belief that the two words translate each other, above 0 and at most 1.
  public let probability: Double
  /// Whether they are the same word, rare, and as frequent in one text as in the other.
  public let isAnchor: Bool

  /// - Precondition: positions are not negative and `probability` is in `0...1`.
  public init(source: Int, target: Int, probability: Double, isAnchor: Bool = false) {
    precondition(source >= 0 && target >= 0, "a token position below zero")
    precondition((0...1).contains(probability), "\(probability) is no probability")
    self.source = source
    self.target = target
    self.probability = probability
    self.isAnchor = isAnchor
  }
}
