/// Writing text for those who must deliver it in a legacy charset.
extension Charset {
  /// The bytes that write `text`. Legacy charsets write its composed form.
  ///
  /// - Throws: ``EncodingFault`` at the first character that the charset does not have.
  public func encode(_ text: String) throws(EncodingFault) -> [UInt8] {
    var text = isUnicode ? text : UnicodeForm.composed.apply(to: text)
    let result: Result<[UInt8], EncodingFault> = text.withUTF8 { source in
      Result { () throws(EncodingFault) in
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        try encode(source, into: &output)
        return output
      }
    }
    return try result.get()
  }

  /// Whether it writes the scalars of Unicode as they are.
  public var isUnicode: Bool {
    switch self {
    case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: true
    default: false
    }
  }

  private func encode(_ source: Bytes, into output: inout [UInt8]) throws(EncodingFault) {
    switch self {
    case .utf8: output.append(contentsOf: source)
    case .utf16:
      UTF16Text.append(0xFEFF, .little, to: &output)
      UTF16Text.encode(source, .little, into: &output)
    case .utf16LittleEndian: UTF16Text.encode(source, .little, into: &output)
    case .utf16BigEndian: UTF16Text.encode(source, .big, into: &output)
    case .doubleUTF8: DoubleUTF8.encode(source, into: &output)
    case .viqr: try VIQR.encode(source, into: &output)
    case .windows1258, .tcvn3, .viscii, .vni, .vps:
      var offset = 0
      while offset < source.count {
        let (value, length) = source.scalar(at: offset)
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        guard append(scalar, to: &output) else {
          throw EncodingFault(self, scalar, at: offset, in: source)
        }
        offset += length
      }
    }
  }

  /// False when the charset does not have the character.
  private func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) -> Bool {
    let letter = LetterTable.shared.letter(scalar)
    guard let table = singleByteTable else {
      if let bytes = letter.flatMap({ VNITable.shared.spelling(of: $0) }) {
        output.append(contentsOf: bytes)
        return true
      }
      return appendSign(scalar, to: &output)
    }
    if self == .tcvn3, let letter {
      // Above its third table, the standard has some toned capitals; the fonts have none.
      if letter.isUppercase, letter.hasTone { return false }
    }
    if let byte = table.byte(for: scalar) {
      output.append(byte)
      return true
    }
    // windows-1258: the letter, then its tone.
    guard table.hasMarks, self == .windows1258, let letter, let mark = letter.tone.mark,
      let shaped = LetterTable.shared.spelling(of: letter.with(Tone.ngang))?.scalar,
      let first = table.byte(for: shaped), let second = table.byte(for: mark)
    else { return false }
    output.append(first)
    output.append(second)
    return true
  }

  private func appendSign(_ scalar: Unicode.Scalar, to output: inout [UInt8]) -> Bool {
    if scalar.isASCII {
      output.append(UInt8(scalar.value))
      return true
    }
    guard let byte = LegacyTables.windows1252.byte(for: scalar),
      VNITable.sign(byte) == scalar
    else { return false }
    output.append(byte)
    return true
  }
}
