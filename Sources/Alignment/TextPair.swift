public import TranslationModel

/// A text and its translation, with what is settled of their alignment.
public struct TextPair: Sendable {
  public var source: [Segment]
  public var target: [Segment]
  public var constraints = AlignmentConstraints()
  /// What an embedding says of the texts, where the user has one.
  public var vectors: PairVectors?

  public init(source: [Segment], target: [Segment]) {
    self.source = source
    self.target = target
  }
}
