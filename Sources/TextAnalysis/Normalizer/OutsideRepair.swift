/// What a repair does to a character between words.
struct OutsideRepair {
  let replacement: [UInt8]
  let reason: TextChange.Reason

  /// Nil when the character stays.
  init?(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let scalar = bytes.scalar(at: range.lowerBound).value
    switch scalar {
    case 0xA0, 0x202F:
      (replacement, reason) = ([UInt8(ascii: " ")], .spaceReplaced)
    case 0x200B where Invisibles.isStrayZeroWidthSpace(at: range, in: bytes):
      (replacement, reason) = ([], .invisibleRemoved)
    case _ where Invisibles.isStray(scalar, at: range, in: bytes):
      (replacement, reason) = ([], .invisibleRemoved)
    default: return nil
    }
    // A mark that stands on it would come to stand on something else.
    if range.upperBound < bytes.count,
      WordReader(bytes).entry(at: range.upperBound).entry.isMark
    {
      return nil
    }
  }
}
