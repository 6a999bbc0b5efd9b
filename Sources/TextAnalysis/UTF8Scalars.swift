/// Reading scalars out of UTF-8 bytes that are known to be well-formed.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `offset`, and how many bytes it takes.
  ///
  /// - Precondition: `offset` is the start of a scalar.
  @inline(__always)
  package func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(self[offset])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(offset + 1), 2) }
    if first < 0xF0 {
      return (
        (first & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2), 3
      )
    }
    return (
      (first & 0x07) << 18 | continuation(offset + 1) << 12 | continuation(offset + 2) << 6
        | continuation(offset + 3), 4
    )
  }

  /// The scalar that ends just before `offset`, and how many bytes it takes.
  ///
  /// - Precondition: `offset` is the end of a scalar, not 0.
  @inline(__always)
  package func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  @inline(__always)
  private func continuation(_ offset: Int) -> UInt32 { UInt32(self[offset] & 0x3F) }
}
