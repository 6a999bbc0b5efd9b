/// Letters that look exactly like a Latin one in common typefaces but are another.
///
/// Only exact likenesses are here: a Greek τ is no t. The list is our own, from looking at the
/// letters; Unicode's much wider list of confusables would repair what is no fault.
enum LookAlikes {
  private static let latin: [UInt32: MarkedLetter] = {
    var latin: [UInt32: MarkedLetter] = [:]
    func add(_ scalars: String, like letters: String) {
      for (scalar, letter) in zip(scalars.unicodeScalars, letters.unicodeScalars) {
        let isUppercase = letter.value < 0x60
        let base = UInt8(letter.value | 0x20) - UInt8(ascii: "a")
        latin[scalar.value] = MarkedLetter(base: base, isUppercase: isUppercase)
      }
    }
    // Cyrillic
    add("асеһіјорԛѕԝхуԁ", like: "acehijopqswxyd")
    add("АВСЕНІЈКМОРԚЅТԜХҮԀ", like: "ABCEHIJKMOPQSTWXYD")
    // Greek
    add("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", like: "ABEZHIKMNOPTYXo")
    // Eth and African d for đ
    let stroked = MarkedLetter(base: 3, shape: .stroke)
    for scalar: UInt32 in [0xF0, 0x256] { latin[scalar] = stroked }
    for scalar: UInt32 in [0xD0, 0x189] {
      latin[scalar] = MarkedLetter(base: 3, shape: .stroke, isUppercase: true)
    }
    addComposed(to: &latin)
    return latin
  }()

  /// Greek and Cyrillic letters that are one of these with a mark of Vietnamese, as Cyrillic ӑ.
  private static func addComposed(to latin: inout [UInt32: MarkedLetter]) {
    for value in [0x370..<0x530 as Range<UInt32>, greekExtended].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let parts = Array(UnicodeForm.decomposed.apply(to: String(scalar)).unicodeScalars)
      guard parts.count > 1, var letter = latin[parts[0].value] else { continue }
      let isRead = parts.dropFirst().allSatisfy { mark in
        if let tone = Tone.allCases.first(where: { $0.mark == mark }), !letter.hasTone {
          letter = letter.with(tone)
        } else if let shape = LetterShape.allCases.first(where: { $0.mark == mark }),
          !letter.hasShape
        {
          letter = letter.with(shape)
        } else {
          return false
        }
        return true
      }
      if isRead { latin[value] = letter }
    }
  }

  private static let greekExtended: Range<UInt32> = 0x1F00..<0x2000

  /// The letter that `scalar` is taken for.
  static func letter(for scalar: UInt32) -> MarkedLetter? {
    let isPossible =
      (0xD0...0x256).contains(scalar) || (0x370..<0x530).contains(scalar)
      || greekExtended.contains(scalar)
    return isPossible ? latin[scalar] : nil
  }
}
