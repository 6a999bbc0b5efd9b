/// A set of bits that stands for the tokens of a segment: each token, and each repetition of it, sets
/// one.
///
/// A bit of one segment that is missing in the other is at least one token that the other has not,
/// and one edit settles at most one of them: so the number of missing bits, either way, is a lower
/// bound of the distance.
enum TokenSignature {
  /// Words of 64 bits for a segment of `length` tokens: the more tokens, the more bits.
  @inline(__always)
  static func width(length: Int) -> Int { length <= 16 ? 1 : length <= 40 ? 2 : 4 }

  static let widths = [1, 2, 4]

  /// The bit of the n-th occurrence of a class, from 0 to `64 * width - 1`.
  @inline(__always)
  static func bit(class number: UInt32, occurrence: Int, width: Int) -> Int {
    let mixed =
      (UInt64(number) &+ UInt64(truncatingIfNeeded: occurrence) &* 0xD6E8_FEB8_6659_FD93)
      &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 56) & (64 &* width &- 1)
  }
}
