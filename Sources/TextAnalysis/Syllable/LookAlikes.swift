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
    return latin
  }()

  /// The letter that `scalar` is taken for.
  static func letter(for scalar: UInt32) -> MarkedLetter? {
    scalar < 0xD0 || (scalar > 0x256 && scalar < 0x370) || scalar > 0x51D ? nil : latin[scalar]
  }
}
