/// Case, tone style and i/y of a word whose letters are at hand.
enum SyllableFolding {
  static func fold(_ letters: LetterSequence, for key: TextKey) -> LetterSequence {
    var folded = key == .match ? letters.lowercased : letters.baseLetters
    if key == .match { moveTone(in: &folded) }
    replaceY(in: &folded)
    return folded
  }

  /// hòa to hoà: the tone goes from the first letter of open oa, oe, uy to the second.
  private static func moveTone(in letters: inout LetterSequence) {
    let last = letters.count - 1
    guard last >= 1 else { return }
    let (first, second) = (letters[last - 1], letters[last])
    guard first.hasTone, !first.hasShape, second.rawValue == second.rawValue & 31,
      isGlided(first.base, second.base), let syllable = try? Syllable(letters),
      syllable.dependsOnPlacement
    else { return }
    letters[last - 1] = first.with(Tone.ngang)
    letters[last] = second.with(first.tone)
  }

  private static func isGlided(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first + UInt8(ascii: "a"), second + UInt8(ascii: "a")) {
    case (UInt8(ascii: "o"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")),
      (UInt8(ascii: "u"), UInt8(ascii: "y")):
      true
    default: false
    }
  }

  /// kỹ to kĩ, quý to quí: a single y after the onsets that are written with either.
  private static func replaceY(in letters: inout LetterSequence) {
    let last = letters.count - 1
    guard last == 1 || last == 2, letters[last].form == y else { return }
    if last == 1 {
      guard onsetsBeforeY.contains(letters[0].rawValue) else { return }
    } else {
      guard letters[0].rawValue == q, letters[1].rawValue == u else { return }
    }
    letters[last] = MarkedLetter(rawValue: letters[last].rawValue - UInt16(y) + i)
  }

  private static let y = UInt8(ascii: "y") - UInt8(ascii: "a")
  private static let i = UInt16(UInt8(ascii: "i") - UInt8(ascii: "a"))
  private static let q = UInt16(UInt8(ascii: "q") - UInt8(ascii: "a"))
  private static let u = UInt16(UInt8(ascii: "u") - UInt8(ascii: "a"))
  private static let onsetsBeforeY = "bhklmnstvx".utf8.map { UInt16($0 - UInt8(ascii: "a")) }
}
