/// What each scalar is to somebody who reads Vietnamese words, and how a marked letter is written.
///
/// Derived from ICU's composition at first use, in well under a millisecond.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  /// What a scalar is, in the high four bits of an entry.
  enum Kind: UInt16 {
    /// No part of a word, and never changed by NFC.
    case outside = 0
    /// A Latin letter with at most a shape and a tone; the low bits are a ``MarkedLetter``.
    case letter
    /// The low bits are a ``Tone``.
    case toneMark
    /// The low bits are a ``LetterShape``.
    case shapeMark
    /// A short or long stroke laid over a letter (U+0335, U+0336).
    case strokeOverlay
    /// Looks exactly like the letter in the low bits but is another one: Ð, ɖ, Cyrillic а.
    case lookAlike
    /// Any other letter.
    case foreignLetter
    /// Any other mark.
    case foreignMark
    /// CGJ, zero-width space or soft hyphen, which keep a mark from its letter.
    case separator
    /// Zero-width joiner and non-joiner, word joiner, byte-order mark.
    case joiner
    /// No part of a word, but NFC may change it.
    case unstable
  }

  /// Entries of U+0000 to U+036F, then of U+1E00 to U+1EFF.
  private let entries: [UInt16]
  /// By raw marked letter: UTF-8 bytes from the low byte up, their number in the high byte; 0 where
  /// Unicode has no such letter in one scalar.
  private let spellings: [UInt32]

  private static let marksEnd: UInt32 = 0x370
  private static let additional: UInt32 = 0x1E00
  private static let additionalEnd: UInt32 = 0x1F00

  @inline(__always)
  func entry(_ scalar: UInt32) -> LetterEntry {
    if scalar < Self.marksEnd { return LetterEntry(rawValue: entries[Int(scalar)]) }
    if scalar >= Self.additional, scalar < Self.additionalEnd {
      return LetterEntry(
        rawValue: entries[Int(scalar - Self.additional + Self.marksEnd)])
    }
    return LetterEntry.ofRareScalar(scalar)
  }

  @inline(__always)
  func entry(ascii byte: UInt8) -> LetterEntry {
    LetterEntry(rawValue: entries[Int(byte)])
  }

  func letter(_ scalar: Unicode.Scalar) -> MarkedLetter? {
    let entry = entry(scalar.value)
    return entry.kind == .letter ? entry.letter : nil
  }

  /// The letter's UTF-8 bytes; nil when Unicode has no such letter in one scalar.
  @inline(__always)
  func spelling(of letter: MarkedLetter) -> LetterSpelling? {
    let packed = spellings[Int(letter.rawValue & 0xFFF)]
    return packed == 0 ? nil : LetterSpelling(packed: packed)
  }

  private init() {
    var spellings = [UInt32](repeating: 0, count: 1 << 12)
    var entries = (0..<Self.marksEnd).map { LetterEntry.ofRareScalar($0).rawValue }
    entries += (Self.additional..<Self.additionalEnd).map {
      LetterEntry.ofRareScalar($0).rawValue
    }
    for letter in Self.allLetters {
      guard let scalar = Self.scalar(of: letter) else { continue }
      spellings[Int(letter.rawValue)] = LetterSpelling(scalar).packed
      let isLow = scalar.value < Self.marksEnd
      entries[Int(isLow ? scalar.value : scalar.value - Self.additional + Self.marksEnd)] =
        LetterEntry(.letter, letter.rawValue).rawValue
    }
    for tone in Tone.allCases {
      guard let mark = tone.mark else { continue }
      entries[Int(mark.value)] = LetterEntry(.toneMark, UInt16(tone.rawValue)).rawValue
    }
    // Deprecated twins of the grave and the acute, which NFC replaces.
    entries[0x340] = entries[0x300]
    entries[0x341] = entries[0x301]
    for shape in LetterShape.allCases {
      guard let mark = shape.mark else { continue }
      entries[Int(mark.value)] = LetterEntry(.shapeMark, UInt16(shape.rawValue)).rawValue
    }
    self.entries = entries
    self.spellings = spellings
  }

  private static var allLetters: [MarkedLetter] {
    [false, true].flatMap { isUppercase in
      (0..<26).flatMap { base in
        LetterShape.allCases.flatMap { shape in
          Tone.allCases.map {
            MarkedLetter(base: base, shape: shape, tone: $0, isUppercase: isUppercase)
          }
        }
      }
    }
  }

  private static func scalar(of letter: MarkedLetter) -> Unicode.Scalar? {
    let first: Unicode.Scalar
    if letter.shape == .stroke {
      guard letter.base == 3 else { return nil }
      first = letter.isUppercase ? "Đ" : "đ"
    } else {
      first = Unicode.Scalar(letter.base + UInt8(ascii: letter.isUppercase ? "A" : "a"))
    }
    var text = String.UnicodeScalarView([first])
    if let mark = letter.shape.mark { text.append(mark) }
    if let mark = letter.tone.mark { text.append(mark) }
    let composed = UnicodeForm.composed.apply(to: String(text)).unicodeScalars
    return composed.count == 1 ? composed.first : nil
  }
}
