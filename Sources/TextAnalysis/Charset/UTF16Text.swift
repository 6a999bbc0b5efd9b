/// Reading and writing UTF-16 in bytes.
enum UTF16Text {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum ByteOrder {
    case little
    case big
  }

  /// Appends the text as UTF-8.
  static func decode(
    _ source: Bytes, _ order: ByteOrder, into output: inout [UInt8]
  ) throws(PlacedFault) {
    func unit(at offset: Int) -> UInt16 {
      let (first, second) = (UInt16(source[offset]), UInt16(source[offset + 1]))
      return order == .little ? first | second << 8 : first << 8 | second
    }
    output.reserveCapacity(output.count + source.count)
    var offset = 0
    while offset + 1 < source.count {
      let first = unit(at: offset)
      var scalar = UInt32(first)
      var length = 2
      if first & 0xF800 == 0xD800 {
        guard first < 0xDC00, offset + 3 < source.count,
          case let second = unit(at: offset + 2), second & 0xFC00 == 0xDC00
        else { throw PlacedFault(problem: .unpairedSurrogate, offset: offset, length: 2) }
        scalar = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        length = 4
      }
      if scalar < 0x80 {
        output.append(UInt8(scalar))
      } else {
        output.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
      }
      offset += length
    }
    if offset < source.count { throw PlacedFault(problem: .oddLength, offset: offset) }
  }

  /// The order that a byte-order mark tells, if there is one.
  static func mark(of source: Bytes) -> ByteOrder? {
    guard source.count >= 2 else { return nil }
    if source[0] == 0xFF && source[1] == 0xFE { return .little }
    if source[0] == 0xFE && source[1] == 0xFF { return .big }
    return nil
  }

  /// The order in which the zero bytes of Latin text stand high; big, as RFC 2781 has it, when there
  /// are none.
  static func guessedOrder(of source: Bytes) -> ByteOrder {
    var zeros = (first: 0, second: 0)
    for offset in stride(from: 0, to: min(source.count, 1 << 16) - 1, by: 2) {
      if source[offset] == 0 { zeros.first += 1 }
      if source[offset + 1] == 0 { zeros.second += 1 }
    }
    return zeros.second > zeros.first ? .little : .big
  }

  static func encode(_ text: Bytes, _ order: ByteOrder, into output: inout [UInt8]) {
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      append(unit, order, to: &output)
    }
  }

  static func append(_ unit: UInt16, _ order: ByteOrder, to output: inout [UInt8]) {
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    output.append(order == .little ? low : high)
    output.append(order == .little ? high : low)
  }
}
