/// What single bytes mean in the plain part of XML (``PlainXMLScanner``).
enum PlainXML {
  enum Kind: UInt8 {
    case plain
    case open
    case reference
    case lineEnd
    case carriageReturn
    case bracket
    /// The first byte of U+F000 to U+FFFF, of which two are no characters of XML.
    case last
    case forbidden
  }

  /// The kind of each byte in well-formed UTF-8.
  static let kinds: [Kind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "<"): .open
    case UInt8(ascii: "&"): .reference
    case 0x0A: .lineEnd
    case 0x0D: .carriageReturn
    case UInt8(ascii: "]"): .bracket
    case 0xEF: .last
    case 0x09: .plain
    case 0x00..<0x20: .forbidden
    default: .plain
    }
  }

  /// Whether a byte may stand in a name without a colon.
  static let isNamePart: [Bool] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Appends the character that a reference stands for.
  ///
  /// - Returns: where the reference ends; nil for any but the five entities and characters of XML.
  static func appendReference(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, to output: inout [UInt8]
  ) -> Int? {
    let limit = min(bytes.count, start + 12)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(start + 1)..<end]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = scalar(name.dropFirst()) else { return nil }
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return end + 1
    }
    for (entity, character) in entities where name.elementsEqual(entity) {
      output.append(character)
      return end + 1
    }
    return nil
  }

  private static let entities: [([UInt8], UInt8)] = [
    (Array("amp".utf8), UInt8(ascii: "&")), (Array("lt".utf8), UInt8(ascii: "<")),
    (Array("gt".utf8), UInt8(ascii: ">")), (Array("quot".utf8), UInt8(ascii: "\"")),
    (Array("apos".utf8), UInt8(ascii: "'")),
  ]

  /// The character with a number in decimal, or behind an `x` in hexadecimal digits.
  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.first.map({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) ?? false,
      let number = UInt32(text, radix: isHexadecimal ? 16 : 10),
      number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number),
      number & 0xFFFE != 0xFFFE || number > 0xFFFF
    else { return nil }
    return Unicode.Scalar(number)
  }
}
