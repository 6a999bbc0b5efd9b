/// One rule of SRX 2.0: where what stands before a place matches `before` and what follows matches
/// `after`, a segment ends there, or does not.
public struct SegmentationRule: Hashable, Sendable {
  public let breaks: Bool
  /// Patterns in ICU's dialect; an empty one matches anywhere.
  public let before: String
  public let after: String
  /// What the rule is for, in words: the comment that stands before it in its file.
  public let title: String?
  /// Its line in that file, from 1.
  public let line: Int

  public init(breaks: Bool, before: String, after: String, title: String? = nil, line: Int = 0) {
    self.breaks = breaks
    self.before = before
    self.after = after
    self.title = title
    self.line = line
  }
}
