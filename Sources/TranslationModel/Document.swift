/// A text in one language, cut into segments in reading order.
public struct Document: Hashable, Sendable {
  /// What the user calls it: mostly its file name, without folders.
  public let name: String
  public let language: LanguageTag
  public let segments: [Segment]

  public init(name: String, language: LanguageTag, segments: [Segment]) {
    self.name = name
    self.language = language
    self.segments = segments
  }
}
