/// UTF-8 that was taken for windows-1252 and written as UTF-8 once more: `Viá»‡t`.
enum DoubleUTF8 {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The byte of windows-1252 that a scalar was read from; for the five bytes that it does not
  /// define, and for Latin-1, the control character of that number.
  static func byte(for scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar < 0x2123, let scalar = Unicode.Scalar(scalar) else { return nil }
    return LegacyTables.windows1252.byte(for: scalar)
  }

  /// How many stretches of characters that are not ASCII were undone, and how many were left.
  struct Count {
    var undone = 0
    var kept = 0
  }

  /// Appends the text with every stretch undone that is UTF-8 encoded twice; what is not stays as it
  /// is.
  static func decode(_ source: Bytes, into output: inout [UInt8]) -> Count {
    var count = Count()
    var offset = 0
    var stretch: [UInt8] = []
    while offset < source.count {
      if source[offset] < 0x80 {
        output.append(source[offset])
        offset += 1
        continue
      }
      // Characters that are not ASCII and come from one byte each.
      let start = offset
      stretch.removeAll(keepingCapacity: true)
      while offset < source.count, source[offset] >= 0x80 {
        let (scalar, length) = source.scalar(at: offset)
        guard let byte = byte(for: scalar) else { break }
        stretch.append(byte)
        offset += length
      }
      if offset == start {
        let length = source.scalar(at: offset).length
        output.append(contentsOf: source[offset..<offset + length])
        offset += length
        count.kept += 1
      } else if stretch.withUnsafeBufferPointer({ UTF8Validity.firstFault(in: $0) }) == nil {
        output.append(contentsOf: stretch)
        count.undone += 1
      } else {
        output.append(contentsOf: source[start..<offset])
        count.kept += 1
      }
    }
    return count
  }

  static func encode(_ text: Bytes, into output: inout [UInt8]) {
    for byte in text {
      let scalar = LegacyTables.windows1252.scalars[Int(byte)] ?? Unicode.Scalar(byte)
      output.append(contentsOf: String(scalar).utf8)
    }
  }
}
