import CICU

/// One line of the ``LetterTable``: what a scalar is, in 16 bits.
struct LetterEntry: Sendable {
  let rawValue: UInt16

  @inline(__always)
  init(rawValue: UInt16) { self.rawValue = rawValue }

  @inline(__always)
  init(_ kind: LetterTable.Kind, _ value: UInt16 = 0) {
    rawValue = kind.rawValue << 12 | value
  }

  @inline(__always)
  var kind: LetterTable.Kind {
    // Every entry was made from a kind.
    LetterTable.Kind(rawValue: rawValue >> 12) ?? .outside
  }
  @inline(__always)
  var isLetter: Bool { rawValue >> 12 == LetterTable.Kind.letter.rawValue }
  /// Whether a new letter begins with it, of whatever script.
  var beginsLetter: Bool {
    switch kind {
    case .letter, .lookAlike, .foreignLetter: true
    default: false
    }
  }
  var isMark: Bool {
    switch kind {
    case .toneMark, .shapeMark, .strokeOverlay, .foreignMark: true
    default: false
    }
  }
  @inline(__always)
  var letter: MarkedLetter { MarkedLetter(rawValue: rawValue & 0xFFF) }
  @inline(__always)
  var asLetter: MarkedLetter? { isLetter ? letter : nil }
  @inline(__always)
  var tone: Tone { Tone(rawValue: UInt8(truncatingIfNeeded: rawValue & 0xFF)) ?? .ngang }
  @inline(__always)
  var shape: LetterShape {
    LetterShape(rawValue: UInt8(truncatingIfNeeded: rawValue & 0xFF)) ?? .plain
  }

  private static func isComposed(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map { UnicodeForm.composed.contains(String($0)) } ?? true
  }

  /// The entry of a scalar that is no Latin letter with Vietnamese marks.
  static func ofRareScalar(_ scalar: UInt32) -> LetterEntry {
    switch scalar {
    case 0x34F, 0x200B, 0xAD: return LetterEntry(.separator)
    case 0x200C, 0x200D, 0x2060, 0xFEFF: return LetterEntry(.joiner)
    case 0x335, 0x336: return LetterEntry(.strokeOverlay)
    // Halfwidth voicing marks, letters by name and marks by use.
    case 0xFF9E, 0xFF9F: return LetterEntry(.foreignMark)
    default: break
    }
    // Letters that NFC replaces, such as Greek ones with an oxia, are looked at after it did.
    if let letter = LookAlikes.letter(for: scalar), Self.isComposed(scalar) {
      return LetterEntry(.lookAlike, letter.rawValue)
    }
    switch CharacterClass(scalar) {
    case .mark: return LetterEntry(.foreignMark)
    case .letter, .ideograph, .complex, .other:
      // Fillers show nothing and begin nothing; scripts without spaces have marks among letters.
      let isMark = cicu_is_ignorable(scalar) || cicu_begins_with_mark(scalar)
      return LetterEntry(isMark ? .foreignMark : .foreignLetter)
    case .space, .digit, .punctuation, .symbol, .control:
      return LetterEntry(StoredFormScan.accepts(scalar) ? .outside : .unstable)
    }
  }
}
