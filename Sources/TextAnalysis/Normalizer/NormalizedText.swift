/// A text in the form that was asked for, with the account of how it got there.
public struct NormalizedText: Hashable, Sendable {
  public let text: String
  /// Everything that was changed, in the order of the text.
  public let changes: [TextChange]
  /// From the old text to the new one and back, letter by letter.
  public let offsets: OffsetMap

  public init(text: String, changes: [TextChange], offsets: OffsetMap) {
    self.text = text
    self.changes = changes
    self.offsets = offsets
  }
}
