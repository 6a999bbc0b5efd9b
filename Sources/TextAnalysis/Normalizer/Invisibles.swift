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
    isLatin(base(before: range.lowerBound, in: bytes))
      && isLatin(base(from: range.upperBound, in: bytes))
  }

  /// The character before the offset that is no mark, a space at the beginning. No text has marks in
  /// such a row that it is not found.
  private static func base(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var start = offset
    while start > 0, offset - start < 4096 {
      let (scalar, length) = bytes.scalar(before: start)
      if !LetterTable.shared.entry(scalar).isMark { return scalar }
      start -= length
    }
    return 0x20
  }

  /// Likewise the one from the offset on.
  private static func base(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var end = offset
    while end < bytes.count, end - offset < 4096 {
      let (scalar, length) = bytes.scalar(at: end)
      if !LetterTable.shared.entry(scalar).isMark { return scalar }
      end += length
    }
    return 0x20
  }

  /// Latin, Greek or Cyrillic letters, their marks, spaces and punctuation.
  private static func isLatin(_ scalar: UInt32) -> Bool {
    if isInLatinBlocks(scalar) { return true }
    // What decomposes into one of them counts as that.
    guard let scalar = Unicode.Scalar(scalar),
      let first = UnicodeForm.decomposed.apply(to: String(scalar)).unicodeScalars.first
    else { return false }
    return isInLatinBlocks(first.value)
  }

  private static func isInLatinBlocks(_ scalar: UInt32) -> Bool {
    scalar < 0x530 || (0x1E00..<0x1F00).contains(scalar) || (0x2000..<0x20C0).contains(scalar)
      || scalar == 0xFEFF
  }
}
