/// The texts that are bound to a statement until it has run, one behind the other.
///
/// SQLite would make a copy of each, with an allocation and two locks.
final class BoundTexts {
  /// Bytes. A row with more has its texts copied by SQLite.
  private static let capacity = 1 << 14

  private let memory = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
  private var count = 0

  deinit { memory.deallocate() }

  /// Keeps a copy; nil when there is no room for it. The address is good until ``removeAll()``.
  @inline(__always)
  func keep(_ text: UnsafeRawBufferPointer) -> UnsafePointer<CChar>? {
    guard text.count <= Self.capacity - count - 1 else { return nil }
    let start = memory + count
    if let bytes = text.baseAddress { start.copyMemory(from: bytes, byteCount: text.count) }
    count += text.count
    return UnsafePointer(start.assumingMemoryBound(to: CChar.self))
  }

  func removeAll() { count = 0 }
}
