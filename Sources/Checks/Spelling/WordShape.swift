/// How a word is written: what tells names, abbreviations and identifiers from words of a dictionary.
struct WordShape: OptionSet, Sendable {
  let rawValue: UInt8

  /// Begins with a capital.
  static let capital = WordShape(rawValue: 1 << 0)
  /// Two capitals or more and nothing else but a plural *s* or a possessive: *NGOs*, *UN's*.
  static let allCapitals = WordShape(rawValue: 1 << 1)
  /// A capital where names of one piece have none: *iPhone*, *McDonald*.
  static let mixedCapitals = WordShape(rawValue: 1 << 2)
  /// Something in it is not ASCII, an apostrophe apart.
  static let notASCII = WordShape(rawValue: 1 << 3)
  static let apostrophe = WordShape(rawValue: 1 << 4)
  /// A dot or an underscore.
  static let joined = WordShape(rawValue: 1 << 5)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of word: String) {
    var shape: WordShape = []
    var letters: [Unicode.Scalar] = []
    /// How many letters stand before the last apostrophe.
    var head = 0
    for scalar in word.unicodeScalars {
      switch scalar {
      case "'", "\u{2019}":
        shape.insert(.apostrophe)
        head = letters.count
      case ".", "_": shape.insert(.joined)
      default:
        if !scalar.isASCII { shape.insert(.notASCII) }
        if scalar.properties.isAlphabetic { letters.append(scalar) }
      }
    }
    self = shape.union(Self.capitals(of: letters, head: head))
  }

  private static func capitals(of letters: [Unicode.Scalar], head: Int) -> WordShape {
    let isCapital = letters.map(\.properties.isUppercase)
    guard isCapital.contains(true) else { return [] }
    var shape: WordShape = isCapital[0] ? [.capital] : []
    var body = letters.count
    if letters.last == "s", body - head == 1 || head == 0 { body -= 1 }
    if body >= 2, isCapital[..<body].allSatisfy({ $0 }) {
      shape.insert(.allCapitals)
    } else if !isCapital.indices.allSatisfy({ isCapital[$0] == ($0 == 0 || $0 == head) }),
      isCapital.dropFirst().contains(true)
    {
      // Not a capital at the beginning of each part, as in D'Angelo.
      shape.insert(.mixedCapitals)
    }
    return shape
  }
}
