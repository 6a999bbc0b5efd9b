/// One group of an alignment as a person may have made it: sentence positions on both sides that
/// need not be neighbours, as in a gold standard with crossing links.
public struct AlignedPositions: Hashable, Sendable {
  /// Ascending, from 0.
  public let source: [Int]
  public let target: [Int]
  /// From 0 to 1; nil when nobody said.
  public let confidence: Double?

  public init(source: [Int], target: [Int], confidence: Double? = nil) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  public init(_ bead: Bead) {
    self.init(source: Array(bead.source), target: Array(bead.target), confidence: bead.confidence)
  }
}
