/// What a ``WordReader`` saw of one word: its letters with all marks put on them, and what was odd.
struct WordReading {
  /// Letters after dropping what keeps a mark from its letter, with look-alikes as what they look
  /// like; what the letters are good for, the traits tell.
  var letters = LetterSequence()
  /// Where the word ends: after its last letter or mark.
  var end: Int
  var traits: Traits = []
  /// The last letter with the marks read so far, even when there are more letters than are held; nil
  /// after a letter that is not Latin.
  var last: MarkedLetter?

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Something in it is not ASCII.
    static let nonASCII = Traits(rawValue: 1 << 0)
    /// A combining mark was put on a letter.
    static let combiningMark = Traits(rawValue: 1 << 1)
    /// A tone above stands before a circumflex or breve, an order that NFC leaves as it is.
    static let toneBeforeShape = Traits(rawValue: 1 << 2)
    /// CGJ, zero-width space or soft hyphen between letters or marks.
    static let separator = Traits(rawValue: 1 << 3)
    /// A joiner, a word joiner or a byte-order mark between letters or marks.
    static let joiner = Traits(rawValue: 1 << 4)
    /// Ð or its like, or a stroke overlay, was read as đ.
    static let strokeLookAlike = Traits(rawValue: 1 << 5)
    /// A Greek or Cyrillic letter was read as Latin.
    static let foreignLookAlike = Traits(rawValue: 1 << 6)
    /// A letter that is not Latin with Vietnamese marks; it is not among the letters.
    static let foreignLetter = Traits(rawValue: 1 << 7)
    static let foreignMark = Traits(rawValue: 1 << 8)
    static let twoTonesOnLetter = Traits(rawValue: 1 << 9)
    static let twoShapesOnLetter = Traits(rawValue: 1 << 10)
    /// The word begins with a mark.
    static let loneMark = Traits(rawValue: 1 << 11)
    /// Something that NFC may change, other than a mark put on a letter.
    static let unstable = Traits(rawValue: 1 << 12)
    /// A Latin letter, so that a foreign look-alike makes it a word of mixed scripts.
    static let latin = Traits(rawValue: 1 << 13)
    /// A letter with a mark, of whatever kind.
    static let marked = Traits(rawValue: 1 << 14)

    static let lookAlike: Traits = [.strokeLookAlike, .foreignLookAlike]
    /// With any of these the letters are not what the text says.
    static let obstacles: Traits = [
      .foreignLetter, .foreignMark, .twoTonesOnLetter, .twoShapesOnLetter, .loneMark,
    ]
  }

  /// Puts a letter with one more mark in the place of the last one.
  mutating func put(_ letter: MarkedLetter) {
    last = letter
    letters.replaceLast(by: letter)
  }

  /// What stands in the way of taking the letters for the word, if anything.
  var obstacle: Syllable.Rejection? {
    if traits.isDisjoint(with: .obstacles.union(.lookAlike)) { return nil }
    if traits.contains(.twoTonesOnLetter) { return .twoTones }
    if traits.contains(.loneMark) { return .notOneWord }
    if traits.contains(.twoShapesOnLetter) { return .twoShapes }
    return .letterOutsideAlphabet
  }
}
