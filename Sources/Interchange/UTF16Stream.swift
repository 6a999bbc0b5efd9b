/// Turns UTF-16 into UTF-8 as it arrives.
///
/// A surrogate that stands alone becomes the three bytes that it would have in UTF-8 and that no reader
/// of UTF-8 accepts: so it is noticed where it stands.
struct UTF16Stream {
  private let isBigEndian: Bool
  /// Half of a unit.
  private var waitingByte: UInt8?
  private var highSurrogate: UInt32?

  /// Nil for bytes that do not begin with UTF-16: with its byte order mark, or with `<` in it.
  init?(beginningWith bytes: [UInt8]) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE), (0x3C, 0x00): isBigEndian = false
    case (0xFE, 0xFF), (0x00, 0x3C): isBigEndian = true
    default: return nil
    }
  }

  /// Appends the UTF-8 of some more bytes; a byte order mark is kept.
  mutating func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      guard let first = waitingByte else {
        waitingByte = byte
        continue
      }
      waitingByte = nil
      let unit = UInt32(isBigEndian ? first : byte) << 8 | UInt32(isBigEndian ? byte : first)
      append(unit: unit, to: &output)
    }
  }

  /// Appends what is left at the end: half a character is none.
  mutating func finish(to output: inout [UInt8]) {
    if let high = highSurrogate { Self.append(high, to: &output) }
    if waitingByte != nil { output.append(0xFF) }
    (highSurrogate, waitingByte) = (nil, nil)
  }

  private mutating func append(unit: UInt32, to output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        return Self.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &output)
      }
      Self.append(high, to: &output)
    }
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else {
      Self.append(unit, to: &output)
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    func add(_ lead: UInt32, _ shift: UInt32) {
      output.append(UInt8(truncatingIfNeeded: lead | scalar >> shift))
      var left = shift
      while left > 0 {
        left -= 6
        output.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> left & 0x3F))
      }
    }
    switch scalar {
    case ..<0x80: add(0, 0)
    case ..<0x800: add(0xC0, 6)
    case ..<0x10000: add(0xE0, 12)
    default: add(0xF0, 18)
    }
  }
}
