/// Choices of a segmenter, with their defaults.
public struct SegmentationOptions: Sendable {
  public var newlines = NewlinePolicy.auto
  /// What never ends a segment, beside what the rules say.
  public var abbreviations = Abbreviations()
  /// Whether to tell which rule decided about each place. Costs time.
  public var explains = false

  public init() {}
}
