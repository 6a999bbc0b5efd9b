/// Characters that show nothing: when they do something, and when they are stray.
enum Invisibles {
  /// Whether a soft hyphen, a joiner, a word joiner or a byte-order mark may go without loss.
  ///
  /// Joiners make emoji and the letters of other scripts what they are; between Latin letters,
  /// digits, spaces and punctuation they do nothing.
  static func isStray(
    _ scalar: UInt32, at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch scalar {
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: isAmongLatin(range, in: bytes)
    default: false
    }
  }

  /// Whether a zero-width space outside words parts nothing that would run together without it.
  static func isStrayZeroWidthSpace(
    at range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0
    return isAmongLatin(range, in: bytes) && !(before.isASCIIDigit && after.isASCIIDigit)
  }

  private static func isAmongLatin(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = range.lowerBound > 0 ? bytes.scalar(before: range.lowerBound).value : 0x20
    let after = range.upperBound < bytes.count ? bytes.scalar(at: range.upperBound).value : 0x20
    return isLatinOrMark(before) && isLatinOrMark(after)
  }

  private static func isLatinOrMark(_ scalar: UInt32) -> Bool {
    scalar < 0x530 || (0x1E00..<0x1F00).contains(scalar) || (0x2000..<0x20C0).contains(scalar)
      || scalar == 0xFEFF
  }
}
