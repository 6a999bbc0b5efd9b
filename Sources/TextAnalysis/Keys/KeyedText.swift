/// A key, and where its parts stand in the text that it was made from.
public struct KeyedText: Hashable, Sendable {
  public let key: String
  /// From the text (old) to the key (new) and back.
  public let offsets: OffsetMap

  public init(key: String, offsets: OffsetMap) {
    self.key = key
    self.offsets = offsets
  }
}
