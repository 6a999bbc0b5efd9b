/// Bytes that compare as the texts do whose keys they are; made by a ``VietnameseCollator``.
public struct SortKey: Hashable, Comparable, Sendable {
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
