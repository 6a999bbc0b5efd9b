/// Numbers that are written with letters: XIX, 19th, 2e.
enum NumberWord {
  /// The number that a spelling stands for; nil when it is none. One letter alone is none: I, V, C.
  static func value(of spelling: UnsafeBufferPointer<UInt8>) -> Int? {
    guard spelling.count >= 2, spelling.count <= 15, let first = spelling.first else { return nil }
    return first < 0x3A ? ordinal(spelling) : roman(spelling)
  }

  /// Endings of ordinal numbers in the languages that write them so.
  private static let endings: Set<[UInt8]> = Set(
    ["st", "nd", "rd", "th", "e", "er", "re", "è", "ème", "ª", "º"].map { Array($0.utf8) })

  private static func ordinal(_ spelling: UnsafeBufferPointer<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    while digits < spelling.count, (0x30...0x39).contains(spelling[digits]) {
      guard digits < 9 else { return nil }
      value = value * 10 + Int(spelling[digits] & 0x0F)
      digits += 1
    }
    guard digits > 0, endings.contains(Array(spelling[digits...])) else { return nil }
    return value
  }

  /// Capitals only, and each number in its one usual spelling.
  private static func roman(_ spelling: UnsafeBufferPointer<UInt8>) -> Int? {
    var value = 0
    var place = 0
    for (sign, worth) in signs {
      while spelling[place...].starts(with: sign) {
        value += worth
        place += sign.count
      }
    }
    guard place == spelling.count else { return nil }
    // IXI or IIII came through, but nobody writes them.
    var rest = value
    var usual: [UInt8] = []
    for (sign, worth) in signs {
      while rest >= worth {
        usual += sign
        rest -= worth
      }
    }
    return usual.elementsEqual(spelling) ? value : nil
  }

  private static let signs: [(sign: [UInt8], worth: Int)] = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ].map { (Array($0.0.utf8), $0.1) }
}
