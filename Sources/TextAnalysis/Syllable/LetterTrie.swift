/// Finds words of a small list, letter by letter.
struct LetterTrie: Sendable {
  /// Letters of the alphabet in 0 to 31 by form; 31 for what is none of its 29.
  private let symbols: [UInt8]
  /// By state and symbol: the state after it, 0 when there is none.
  private var next: [UInt16]
  /// By state: the number of the word that ends there, or `none`.
  private var accepted: [UInt8]

  static let root = 1
  static let none: UInt8 = 255
  private static let width = 32

  init() {
    var symbols = [UInt8](repeating: 31, count: 256)
    let alphabet = LetterTable.shared
    for (number, scalar) in "aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars.enumerated() {
      if let letter = alphabet.letter(scalar) { symbols[Int(letter.form)] = UInt8(number) }
    }
    self.symbols = symbols
    // State 0 is the dead one, all of whose ways lead to itself.
    next = [UInt16](repeating: 0, count: 2 * Self.width)
    accepted = [Self.none, Self.none]
  }

  /// A new root beside the first one, for a list of its own.
  mutating func makeRoot() -> Int {
    next.append(contentsOf: repeatElement(0, count: Self.width))
    accepted.append(Self.none)
    return accepted.count - 1
  }

  /// - Precondition: the letters are in the alphabet, and `number` is not `none`.
  mutating func insert(_ forms: [UInt8], number: UInt8, from root: Int = Self.root) {
    precondition(number != Self.none, "too many words")
    var state = root
    for form in forms {
      let way = state * Self.width + Int(symbols[Int(form)])
      precondition(way % Self.width < 29, "a letter outside the alphabet")
      if next[way] == 0 { next[way] = UInt16(makeRoot()) }
      state = Int(next[way])
    }
    accepted[state] = number
  }

  @inline(__always)
  func step(_ state: Int, _ letter: MarkedLetter) -> Int {
    Int(next[state * Self.width + Int(symbols[Int(letter.form)])])
  }

  @inline(__always)
  func number(at state: Int) -> UInt8 { accepted[state] }

  /// Whether the letter is one of the 29 of the Vietnamese alphabet.
  @inline(__always)
  func isInAlphabet(_ letter: MarkedLetter) -> Bool { symbols[Int(letter.form)] != 31 }
}
