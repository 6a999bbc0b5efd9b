/// Turns UTF-16 offsets into UTF-8 offsets of the same text, going forward only.
struct UTF8Cursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var unit = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Precondition: `target` is not smaller than in the last call.
  mutating func offset(ofUnit target: Int) -> Int {
    while unit < target {
      let byte = bytes[offset]
      // A lead byte of four means two units; a continuation byte means none.
      unit += byte >= 0xF0 ? 2 : 1
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
