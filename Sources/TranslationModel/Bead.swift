/// A run of source sentences with the run of target sentences that renders it.
///
/// Ranges are half-open sentence positions from the start of each document; one side may be empty
/// (a *null* bead), never both. The term is from Brown et al. (1991) and Gale & Church (1993).
public struct Bead: Hashable, Sendable {
  public let source: Range<Int>
  public let target: Range<Int>
  /// Belief that the sides translate each other (for a null bead: that nothing does), from 0 to 1.
  public let confidence: Double

  /// - Precondition: one side has a sentence, and `confidence` is in `0...1`.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double) {
    precondition(!(source.isEmpty && target.isEmpty), "a bead without a sentence")
    precondition((0...1).contains(confidence), "confidence \(confidence) is no probability")
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  public var shape: BeadShape { BeadShape(source: source.count, target: target.count) }
  /// Whether one side has nothing that corresponds to it.
  public var isNull: Bool { source.isEmpty || target.isEmpty }

  public subscript(side: Side) -> Range<Int> {
    switch side {
    case .source: source
    case .target: target
    }
  }
}
