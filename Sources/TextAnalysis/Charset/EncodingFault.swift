/// A character that a charset cannot write.
public struct EncodingFault: Error, Hashable, Sendable {
  public let charset: Charset
  public let character: Unicode.Scalar
  /// Where it stands, in UTF-8 bytes of the composed text.
  public let offset: Int
  /// The line it stands in, counted from 1.
  public let line: Int

  init(
    _ charset: Charset, _ character: Unicode.Scalar, at offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) {
    self.charset = charset
    self.character = character
    self.offset = offset
    line = 1 + text[..<offset].count { $0 == UInt8(ascii: "\n") }
  }
}

extension EncodingFault: CustomStringConvertible {
  public var description: String { "line \(line), \(reason)" }

  /// Byte, character and remedy, without the line, for those who name file and line themselves.
  public var reason: String {
    let code = String(character.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    let remedy =
      charset == .tcvn3 && character.properties.isUppercase
      ? "its toned capitals are small letters set in a .VnTimeH font: write small ones"
      : "replace it, or choose utf-8"
    return "byte \(offset): \(charset) cannot write \(character) (U+\(padded)); \(remedy)"
  }
}
