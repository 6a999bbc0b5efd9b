/// What the end of a line means.
public enum NewlinePolicy: String, Hashable, Sendable, CaseIterable {
  /// Each text is looked at: lines wrapped to a width are joined, all others end a segment.
  case auto
  /// Every line end ends a segment.
  case `break`
  /// Only blank lines, and the starts of list items and dialogue lines, end a segment.
  case join
}
