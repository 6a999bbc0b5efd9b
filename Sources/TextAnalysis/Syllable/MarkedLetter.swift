/// A Latin letter with the marks that Vietnamese writes, packed into 12 bits.
///
/// The low eight bits, the *form*, are the letter as the alphabet knows it (base and shape); tone
/// and case come above.
struct MarkedLetter: Hashable, Sendable {
  let rawValue: UInt16

  static let toneShift: UInt16 = 8
  static let uppercaseBit: UInt16 = 1 << 11
  private static let toneMask: UInt16 = 7 << toneShift
  private static let shapeMask: UInt16 = 7 << 5

  @inline(__always)
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// - Parameter base: 0 for `a` to 25 for `z`.
  init(base: UInt8, shape: LetterShape = .plain, tone: Tone = .ngang, isUppercase: Bool = false) {
    precondition(base < 26, "a base letter is one of 26")
    rawValue =
      UInt16(base) | UInt16(shape.rawValue) << 5 | UInt16(tone.rawValue) << Self.toneShift
      | (isUppercase ? Self.uppercaseBit : 0)
  }

  @inline(__always)
  var base: UInt8 { UInt8(truncatingIfNeeded: rawValue & 31) }
  /// Base and shape: the letter of the alphabet.
  @inline(__always)
  var form: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  @inline(__always)
  var shape: LetterShape {
    LetterShape(rawValue: UInt8(truncatingIfNeeded: (rawValue & Self.shapeMask) >> 5)) ?? .plain
  }
  @inline(__always)
  var hasShape: Bool { rawValue & Self.shapeMask != 0 }
  @inline(__always)
  var tone: Tone {
    Tone(rawValue: UInt8(truncatingIfNeeded: (rawValue & Self.toneMask) >> Self.toneShift))
      ?? .ngang
  }
  @inline(__always)
  var hasTone: Bool { rawValue & Self.toneMask != 0 }
  /// Whether the base is one of a, e, i, o, u, y.
  @inline(__always)
  var isVowel: Bool { 0b1_0001_0000_0100_0001_0001_0001 >> UInt32(base) & 1 != 0 }
  @inline(__always)
  var isUppercase: Bool { rawValue & Self.uppercaseBit != 0 }

  @inline(__always)
  func with(_ tone: Tone) -> MarkedLetter {
    MarkedLetter(
      rawValue: rawValue & ~Self.toneMask | UInt16(tone.rawValue) << Self.toneShift)
  }
  @inline(__always)
  func with(_ shape: LetterShape) -> MarkedLetter {
    MarkedLetter(rawValue: rawValue & ~Self.shapeMask | UInt16(shape.rawValue) << 5)
  }
  @inline(__always)
  var lowercased: MarkedLetter { MarkedLetter(rawValue: rawValue & ~Self.uppercaseBit) }
  /// The base letter alone, in its case.
  @inline(__always)
  var unmarked: MarkedLetter { MarkedLetter(rawValue: rawValue & (31 | Self.uppercaseBit)) }
}
