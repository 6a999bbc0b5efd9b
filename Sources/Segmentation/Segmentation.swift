public import TranslationModel

/// A text cut into segments, and how that came about.
public struct Segmentation: Sendable {
  /// In order; ranges do not overlap, and only white space stands between them.
  public var segments: [Segment]
  /// What line ends were taken for: ``NewlinePolicy/break`` or ``NewlinePolicy/join``.
  public var newlines: NewlinePolicy
  /// What was decided about each place that could have been an end, in order; empty unless asked
  /// for.
  public var decisions: [Decision]

  /// Whether a segment ends at a place, and why.
  public struct Decision: Sendable {
    public enum Reason: Sendable {
      case rule(SegmentationRule, list: String)
      /// One of the user's abbreviations.
      case abbreviation
      case newline
      /// The label of the next item of a list in one line.
      case listItem
    }

    /// In UTF-8 bytes of the text.
    public let offset: Int
    public let breaks: Bool
    public let reason: Reason
  }
}
