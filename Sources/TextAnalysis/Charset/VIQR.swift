/// Vietnamese quoted-readable (RFC 1456): marks as ASCII signs behind the letter, `\` before a sign
/// that is none.
///
/// One liberty is taken, for texts whose writers did not escape: at the end of a word that has its
/// tone already, a sign is punctuation (`na`y?`).
enum VIQR {
  private static func shape(_ sign: UInt8, on base: UInt8) -> LetterShape? {
    switch (sign, base | 0x20) {
    case (UInt8(ascii: "^"), UInt8(ascii: "a")), (UInt8(ascii: "^"), UInt8(ascii: "e")),
      (UInt8(ascii: "^"), UInt8(ascii: "o")):
      .circumflex
    case (UInt8(ascii: "("), UInt8(ascii: "a")): .breve
    case (UInt8(ascii: "+"), UInt8(ascii: "o")), (UInt8(ascii: "+"), UInt8(ascii: "u")): .horn
    default: nil
    }
  }

  private static func tone(_ sign: UInt8) -> Tone? {
    switch sign {
    case UInt8(ascii: "`"): .huyen
    case UInt8(ascii: "'"): .sac
    case UInt8(ascii: "?"): .hoi
    case UInt8(ascii: "~"): .nga
    case UInt8(ascii: "."): .nang
    default: nil
    }
  }

  private static func sign(of shape: LetterShape) -> UInt8? {
    switch shape {
    case .plain, .stroke: nil
    case .circumflex: UInt8(ascii: "^")
    case .breve: UInt8(ascii: "(")
    case .horn: UInt8(ascii: "+")
    }
  }

  private static func sign(of tone: Tone) -> UInt8? {
    "`'?~.".utf8.first { self.tone($0) == tone }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    "`'?~.^(+\\dD".utf8.contains(byte)
  }

  /// Appends what the signs stand for. What is not ASCII is taken as it is.
  static func decode(_ source: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    let latin = LetterTable.shared
    var offset = 0
    var wordHasTone = false
    func byte(at offset: Int) -> UInt8 { offset < source.count ? source[offset] : 0 }
    while offset < source.count {
      let first = source[offset]
      var next = offset + 1
      guard var letter = latin.entry(ascii: first & 0x7F).asLetter, first < 0x80 else {
        wordHasTone = wordHasTone && first >= 0x80
        if first == UInt8(ascii: "\\"), next < source.count, isEscapable(source[next]) {
          output.append(source[next])
          next += 1
        } else {
          output.append(first)
        }
        offset = next
        continue
      }
      if letter.base == 3, byte(at: next) | 0x20 == UInt8(ascii: "d") {
        letter = letter.with(.stroke)
        next += 1
      } else if letter.isVowel {
        if let shape = shape(byte(at: next), on: first) {
          letter = letter.with(shape)
          next += 1
        }
        if let tone = tone(byte(at: next)),
          !wordHasTone || byte(at: next + 1).isASCIILetter || byte(at: next + 1) >= 0x80
        {
          letter = letter.with(tone)
          wordHasTone = true
          next += 1
        }
      }
      append(letter, to: &output)
      offset = next
    }
  }

  private static func append(_ letter: MarkedLetter, to output: inout [UInt8]) {
    guard let spelling = LetterTable.shared.spelling(of: letter) else {
      preconditionFailure("VIQR made a letter that is none")
    }
    for position in 0..<spelling.count { output.append(spelling[position]) }
  }

  /// Appends composed text in signs.
  static func encode(
    _ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]
  ) throws(EncodingFault) {
    let latin = LetterTable.shared
    var offset = 0
    var wordHasTone = false
    // The letter whose marks a sign behind it would be read as.
    var open: MarkedLetter?
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      let entry = latin.entry(scalar)
      if let letter = entry.asLetter {
        let base = letter.base + UInt8(ascii: letter.isUppercase ? "A" : "a")
        if open?.rawValue == d, base | 0x20 == UInt8(ascii: "d") {
          output.append(UInt8(ascii: "\\"))
        }
        output.append(base)
        if letter.shape == .stroke { output.append(base) }
        if let sign = sign(of: letter.shape) {
          guard shape(sign, on: base) != nil else { throw fault(scalar, at: offset, in: text) }
          output.append(sign)
        }
        if let sign = sign(of: letter.tone) {
          let isAtEnd = !goesOn(text, from: offset + length)
          guard letter.isVowel, !(wordHasTone && isAtEnd) else {
            throw fault(scalar, at: offset, in: text)
          }
          output.append(sign)
          wordHasTone = true
        }
        open = letter.isUppercase ? letter.lowercased : letter
      } else {
        guard scalar < 0x80 else { throw fault(scalar, at: offset, in: text) }
        let byte = UInt8(scalar)
        if byte == UInt8(ascii: "\\") || takes(open, byte) { output.append(UInt8(ascii: "\\")) }
        output.append(byte)
        open = nil
        wordHasTone = false
      }
      offset += length
    }
  }

  private static let d = UInt16(3)

  /// Whether a letter or an escape comes next, so that a sign there is a mark.
  private static func goesOn(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool {
    offset < text.count && LetterTable.shared.entry(text.scalar(at: offset).value).asLetter != nil
  }

  /// Whether the sign would be read as a mark of the letter before it.
  private static func takes(_ letter: MarkedLetter?, _ byte: UInt8) -> Bool {
    guard let letter, letter.isVowel, !letter.hasTone else { return false }
    if tone(byte) != nil { return true }
    return !letter.hasShape && shape(byte, on: letter.base + UInt8(ascii: "a")) != nil
  }

  private static func fault(
    _ scalar: UInt32, at offset: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> EncodingFault {
    EncodingFault(.viqr, Unicode.Scalar(scalar) ?? "\u{FFFD}", at: offset, in: text)
  }
}
