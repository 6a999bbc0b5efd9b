/// VNI for Windows: a letter of Latin-1 look, and its marks as a second one.
struct VNITable: Sendable {
  static let shared = VNITable()

  /// By first and second byte: the letter's raw value and one; 0 when they are not one letter.
  private let pairs: [UInt16]
  /// By byte: the letter that it is alone, likewise.
  private let singles: [UInt16]
  /// By raw letter: its bytes.
  private let spellings: [UInt16: [UInt8]]
  /// Marks, which stand behind a letter only.
  private let marks: Set<UInt8>

  private init() {
    var builder = Builder()
    let tones: [Tone] = [.sac, .huyen, .hoi, .nga, .nang]
    let latin = LetterTable.shared
    for isUppercase in [false, true] {
      func letter(_ character: Unicode.Scalar) -> MarkedLetter {
        guard let letter = latin.letter(character) else {
          preconditionFailure("\(character) is no letter of Vietnamese")
        }
        return isUppercase
          ? MarkedLetter(rawValue: letter.rawValue | MarkedLetter.uppercaseBit) : letter
      }
      // In lower case; capitals lie 0x20 lower, and take marks of either case.
      func byte(_ lower: UInt8) -> UInt8 { isUppercase ? lower - 0x20 : lower }

      for base in "aeouy".unicodeScalars {
        for (tone, mark) in zip(tones, [0xF9, 0xF8, 0xFB, 0xF5, 0xEF] as [UInt8]) {
          if base == "y", tone == .nang { continue }
          builder.add(letter(base).with(tone), byte(UInt8(base.value)), mark)
        }
      }
      let shaped: [(Unicode.Scalar, UInt8, [UInt8])] = [
        ("â", 0xE2, [0xE1, 0xE0, 0xE5, 0xE3, 0xE4]), ("ê", 0xE2, [0xE1, 0xE0, 0xE5, 0xE3, 0xE4]),
        ("ô", 0xE2, [0xE1, 0xE0, 0xE5, 0xE3, 0xE4]), ("ă", 0xEA, [0xE9, 0xE8, 0xFA, 0xFC, 0xEB]),
      ]
      for (character, plain, toned) in shaped {
        let letter = letter(character)
        let base = byte(letter.base + UInt8(ascii: "a"))
        builder.add(letter, base, plain)
        for (tone, mark) in zip(tones, toned) { builder.add(letter.with(tone), base, mark) }
      }
      for (character, base) in [("ơ", 0xF4), ("ư", 0xF6)] as [(Unicode.Scalar, UInt8)] {
        builder.add(letter(character), byte(base))
        for (tone, mark) in zip(tones, [0xF9, 0xF8, 0xFB, 0xF5, 0xEF] as [UInt8]) {
          builder.add(letter(character).with(tone), byte(base), mark)
        }
      }
      for (tone, single) in zip(tones, [0xED, 0xEC, 0xE6, 0xF3, 0xF2] as [UInt8]) {
        builder.add(letter("i").with(tone), byte(single))
      }
      builder.add(letter("y").with(.nang), byte(0xEE))
      builder.add(letter("đ"), byte(0xF1))
    }
    pairs = builder.pairs
    singles = builder.singles
    spellings = builder.spellings
    marks = builder.marks
  }

  private struct Builder {
    var pairs = [UInt16](repeating: 0, count: 1 << 16)
    var singles = [UInt16](repeating: 0, count: 1 << 8)
    var spellings: [UInt16: [UInt8]] = [:]
    var marks: Set<UInt8> = []

    mutating func add(_ letter: MarkedLetter, _ byte: UInt8) {
      singles[Int(byte)] = letter.rawValue + 1
      spellings[letter.rawValue] = [byte]
    }

    mutating func add(_ letter: MarkedLetter, _ byte: UInt8, _ lowerMark: UInt8) {
      for mark in [lowerMark, lowerMark - 0x20] {
        pairs[Int(byte) << 8 | Int(mark)] = letter.rawValue + 1
        marks.insert(mark)
      }
      spellings[letter.rawValue] = [byte, letter.isUppercase ? lowerMark - 0x20 : lowerMark]
    }
  }

  /// The letter that begins with `first`, greedily with the mark behind it, and its length.
  @inline(__always)
  func letter(_ first: UInt8, _ second: UInt8?) -> (letter: MarkedLetter, length: Int)? {
    if let second, case let raw = pairs[Int(first) << 8 | Int(second)], raw != 0 {
      return (MarkedLetter(rawValue: raw - 1), 2)
    }
    let raw = singles[Int(first)]
    return raw == 0 ? nil : (MarkedLetter(rawValue: raw - 1), 1)
  }

  func spelling(of letter: MarkedLetter) -> [UInt8]? { spellings[letter.rawValue] }

  /// Whether the byte writes marks and nothing else.
  func isMark(_ byte: UInt8) -> Bool { singles[Int(byte)] == 0 && marks.contains(byte) }

  /// Appends what the bytes stand for, as UTF-8. Signs are those of windows-1252.
  func decode(
    _ source: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) throws(PlacedFault) {
    output.reserveCapacity(output.count + source.count + source.count / 4)
    let latin = LetterTable.shared
    var offset = 0
    while offset < source.count {
      let first = source[offset]
      let second = offset + 1 < source.count ? source[offset + 1] : nil
      if first >= 0x80 || second ?? 0 >= 0x80, let (letter, length) = letter(first, second),
        let spelling = latin.spelling(of: letter)
      {
        for position in 0..<spelling.count { output.append(spelling[position]) }
        offset += length
        continue
      }
      if first < 0x80 {
        output.append(first)
      } else {
        guard let sign = Self.sign(first) else {
          throw PlacedFault(
            problem: isMark(first) ? .markWithoutLetter : .undefinedByte, offset: offset)
        }
        output.append(contentsOf: String(sign).utf8)
      }
      offset += 1
    }
  }

  /// What windows-1252 has there, unless it is a letter.
  static func sign(_ byte: UInt8) -> Unicode.Scalar? {
    guard let scalar = LegacyTables.windows1252.scalars[Int(byte)],
      !scalar.properties.isAlphabetic || scalar == "ª" || scalar == "º" || scalar == "µ"
    else { return nil }
    return scalar
  }
}
