/// The letters of one word, at most eight of them, held without allocation: no Vietnamese syllable
/// has more than seven (*nghiêng*).
struct LetterSequence: Hashable, Sendable {
  static let capacity = 8

  private var storage = SIMD8<UInt16>()
  /// How many letters the word has, which may be more than are held.
  private(set) var count = 0

  init() {}

  init(_ letters: some Sequence<MarkedLetter>) {
    for letter in letters { append(letter) }
  }

  /// Whether every letter of the word is held.
  @inline(__always)
  var isComplete: Bool { count <= Self.capacity }

  /// - Precondition: `position` is below `count` and below the capacity.
  @inline(__always)
  subscript(position: Int) -> MarkedLetter {
    get { MarkedLetter(rawValue: storage[position]) }
    set { storage[position] = newValue.rawValue }
  }

  @inline(__always)
  mutating func append(_ letter: MarkedLetter) {
    if count < Self.capacity { storage[count] = letter.rawValue }
    count += 1
  }

  /// Has no effect when the last letter is not held.
  @inline(__always)
  mutating func replaceLast(by letter: MarkedLetter) {
    if count > 0, count <= Self.capacity { storage[count - 1] = letter.rawValue }
  }

  /// All letters in lower case.
  @inline(__always)
  var lowercased: LetterSequence {
    var letters = self
    letters.storage &= SIMD8(repeating: ~MarkedLetter.uppercaseBit)
    return letters
  }

  /// All letters in lower case and without marks.
  @inline(__always)
  var baseLetters: LetterSequence {
    var letters = self
    letters.storage &= SIMD8(repeating: 31)
    return letters
  }

  /// All letters without their tones.
  var toneless: LetterSequence {
    var letters = self
    letters.storage &= SIMD8(repeating: MarkedLetter.uppercaseBit | 0xFF)
    return letters
  }

  /// The letters in composed form, those that are held and that Unicode has.
  var text: String {
    var bytes: [UInt8] = []
    for position in 0..<min(count, Self.capacity) {
      guard let spelling = LetterTable.shared.spelling(of: self[position]) else { continue }
      for byte in 0..<spelling.count { bytes.append(spelling[byte]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
