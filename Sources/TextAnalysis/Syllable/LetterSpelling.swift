/// At most three UTF-8 bytes, those of one letter, packed: bytes from the low byte up, their number in the high one.
struct LetterSpelling: Sendable {
  let packed: UInt32

  @inline(__always)
  init(packed: UInt32) { self.packed = packed }

  /// - Precondition: the scalar lies below U+10000.
  init(_ scalar: Unicode.Scalar) { self.init(Array(String(scalar).utf8)) }

  /// - Precondition: there are at most three bytes.
  init(_ bytes: [UInt8]) {
    precondition(bytes.count <= 3, "more than three bytes in one spelling")
    packed =
      bytes.enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
      | UInt32(bytes.count) << 24
  }

  @inline(__always)
  var count: Int { Int(packed >> 24) }

  @inline(__always)
  subscript(position: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: packed >> UInt32(truncatingIfNeeded: position * 8))
  }

  /// The letter as a scalar.
  var scalar: Unicode.Scalar? {
    String(decoding: (0..<count).map { self[$0] }, as: UTF8.self).unicodeScalars.first
  }
}
