/// One word of raw keystrokes, read as the input method would have written it.
struct RawTyping {
  private(set) var letters = LetterSequence()
  /// A key made another letter (ă â đ ê ô ơ ư).
  private(set) var hasShape = false
  private(set) var hasTone = false

  /// Nil when the method makes nothing of the word, or nothing that is a syllable.
  ///
  /// - Parameter word: ASCII letters, and the method's digits or signs.
  init?(_ word: UnsafeBufferPointer<UInt8>, _ method: InputMethod) {
    guard word.count <= 14 else { return nil }
    for byte in word {
      guard byte < 0x80 else { return nil }
      guard take(byte, method) else { return nil }
    }
    guard hasShape || hasTone, letters.isComplete, let syllable = try? Syllable(letters) else {
      return nil
    }
    letters = syllable.letters(.new)
  }

  /// What the method would have written.
  var text: String { letters.text }

  private mutating func take(_ byte: UInt8, _ method: InputMethod) -> Bool {
    if let tone = Self.tone(byte, method), put(tone) { return true }
    if put(shapeOf: byte, method) { return true }
    guard letters.count < LetterSequence.capacity, byte.isASCIILetter else { return false }
    letters.append(
      MarkedLetter(base: (byte | 0x20) - UInt8(ascii: "a"), isUppercase: byte & 0x20 == 0))
    return true
  }

  private static func tone(_ byte: UInt8, _ method: InputMethod) -> Tone? {
    switch (method, method == .telex ? byte | 0x20 : byte) {
    case (.telex, UInt8(ascii: "f")), (.vni, UInt8(ascii: "2")), (.viqr, UInt8(ascii: "`")): .huyen
    case (.telex, UInt8(ascii: "s")), (.vni, UInt8(ascii: "1")), (.viqr, UInt8(ascii: "'")): .sac
    case (.telex, UInt8(ascii: "r")), (.vni, UInt8(ascii: "3")), (.viqr, UInt8(ascii: "?")): .hoi
    case (.telex, UInt8(ascii: "x")), (.vni, UInt8(ascii: "4")), (.viqr, UInt8(ascii: "~")): .nga
    case (.telex, UInt8(ascii: "j")), (.vni, UInt8(ascii: "5")), (.viqr, UInt8(ascii: ".")): .nang
    default: nil
    }
  }

  /// A tone goes with a vowel before it, and only one does.
  private mutating func put(_ tone: Tone) -> Bool {
    guard !hasTone, let vowel = lastVowel else { return false }
    letters[vowel] = letters[vowel].with(tone)
    hasTone = true
    return true
  }

  private var lastVowel: Int? {
    (0..<letters.count).last { letters[$0].isVowel }
  }

  private mutating func put(shapeOf byte: UInt8, _ method: InputMethod) -> Bool {
    guard letters.count > 0 else { return false }
    let last = letters[letters.count - 1]
    let lower = byte | 0x20
    let base = last.base + UInt8(ascii: "a")
    switch method {
    case .telex:
      if lower == UInt8(ascii: "w") { return putHornOrBreve() }
      guard lower == base, !last.hasShape else { return false }
      switch base {
      case UInt8(ascii: "d"): return put(.stroke, at: letters.count - 1)
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"):
        return put(.circumflex, at: letters.count - 1)
      default: return false
      }
    case .vni:
      switch byte {
      case UInt8(ascii: "6"): return putLast(.circumflex, on: "aeo")
      case UInt8(ascii: "7"): return putHorn()
      case UInt8(ascii: "8"): return putLast(.breve, on: "a")
      case UInt8(ascii: "9"): return putLast(.stroke, on: "d")
      default: return false
      }
    case .viqr:
      switch byte {
      case UInt8(ascii: "^"): return putLast(.circumflex, on: "aeo")
      case UInt8(ascii: "+"): return putLast(.horn, on: "ou")
      case UInt8(ascii: "("): return putLast(.breve, on: "a")
      default:
        return lower == UInt8(ascii: "d") && base == lower && !last.hasShape
          && put(.stroke, at: letters.count - 1)
      }
    }
  }

  private mutating func putHornOrBreve() -> Bool { putHorn() || putLast(.breve, on: "a") }

  /// On the last o or u; on both when they stand together (uow is ươ).
  private mutating func putHorn() -> Bool {
    guard putLast(.horn, on: "ou") else { return false }
    if let place = (0..<letters.count).last(where: { letters[$0].shape == .horn }), place > 0,
      letters[place].base == 14, letters[place - 1].form == 20
    {
      letters[place - 1] = letters[place - 1].with(.horn)
    }
    return true
  }

  private mutating func putLast(_ shape: LetterShape, on bases: String) -> Bool {
    guard
      let place = (0..<letters.count).last(where: {
        bases.utf8.contains(letters[$0].base + UInt8(ascii: "a"))
      }), !letters[place].hasShape
    else { return false }
    return put(shape, at: place)
  }

  private mutating func put(_ shape: LetterShape, at place: Int) -> Bool {
    letters[place] = letters[place].with(shape)
    hasShape = true
    return true
  }
}
