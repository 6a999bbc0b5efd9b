import TextAnalysis

/// Turns the bytes of a text file into text.
///
/// In the charset that the user names; else UTF-16 by its byte order mark, else UTF-8, else a
/// Vietnamese charset that the bytes make sure of. A byte order mark is not part of the text.
enum TextDecoder {
  /// The text, and what the user should know about it.
  struct Decoded {
    let text: String
    var notes: [String] = []
  }

  /// - Throws: ``FileError`` naming line and byte of what cannot be read, or the charsets that it
  ///   may be in when the bytes don't tell.
  static func decode(_ bytes: [UInt8], of file: InputFile) throws(FileError) -> Decoded {
    if let encoding = file.encoding { return try decode(bytes, as: encoding, of: file) }
    if let mark = byteOrder(of: bytes) {
      return Decoded(text: try utf16(bytes[2...], mark, of: file))
    }
    guard let text = String(validating: content(of: bytes), as: UTF8.self) else {
      return try guess(bytes, of: file)
    }
    if let place = bytes.firstIndex(of: 0) {
      let found = CharsetDetector.detect(bytes)
      guard let verdict = found.verdict, verdict.charset != .utf8 else {
        throw FileError(
          file.name, line: line(of: place, in: bytes),
          "byte \(place) is NUL; this is no text file")
      }
      return try decode(bytes, as: verdict.charset, of: file)
    }
    return Decoded(text: text, notes: disguise(bytes, of: file))
  }

  /// What is said of UTF-8 that looks like another charset's bytes taken for letters. It is not
  /// changed: the letters are as likely meant.
  private static func disguise(_ bytes: [UInt8], of file: InputFile) -> [String] {
    guard let verdict = CharsetDetector.detect(bytes).verdict, verdict.charset != .utf8 else {
      return []
    }
    return [
      "\(file.shortName): looks like \(verdict); if so, pass --encoding \(verdict.charset)"
    ]
  }

  private static func guess(_ bytes: [UInt8], of file: InputFile) throws(FileError) -> Decoded {
    let found = CharsetDetector.detect(bytes)
    if let verdict = found.verdict {
      var decoded = try decode(bytes, as: verdict.charset, of: file)
      decoded.notes.insert("\(file.shortName): read as \(verdict)", at: 0)
      return decoded
    }
    let place = firstFault(in: bytes) ?? 0
    let candidates = found.candidates.prefix(3)
    let remedy =
      candidates.first.map { likeliest in
        let list = candidates.map { "\($0)" }.joined(separator: "; ")
        return "it may be \(list); if so, pass --encoding \(likeliest.charset)"
      } ?? "convert the file to UTF-8, or pass --encoding with its charset"
    throw FileError(
      file.name, line: line(of: place, in: bytes),
      "byte \(place) (\(hexadecimal(bytes[place]))) is not UTF-8; \(remedy)")
  }

  private static func decode(
    _ bytes: [UInt8], as encoding: Charset, of file: InputFile
  ) throws(FileError) -> Decoded {
    switch encoding {
    case .utf8:
      if let text = String(validating: content(of: bytes), as: UTF8.self) {
        return Decoded(text: text)
      }
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      let mark = byteOrder(of: bytes)
      let order = mark ?? (encoding == .utf16BigEndian ? .big : .little)
      return Decoded(text: try utf16(mark == nil ? bytes[...] : bytes[2...], order, of: file))
    default: break
    }
    do throws(DecodingFault) {
      // A legacy charset mostly arrives as letters that its bytes were taken for.
      let asLetters = bytes.contains { $0 >= 0x80 } && firstFault(in: bytes) == nil
      let decoded =
        asLetters
        ? try encoding.decode(legacyString: String(decoding: content(of: bytes), as: UTF8.self))
        : try encoding.decode(bytes)
      return Decoded(
        text: decoded.text, notes: decoded.remarks.map { "\(file.shortName): \($0)" })
    } catch {
      throw FileError(file.name, line: error.line, error.reason)
    }
  }

  /// Where the first ill-formed character begins.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private enum ByteOrder {
    case little, big
  }

  private static func byteOrder(of bytes: [UInt8]) -> ByteOrder? {
    switch bytes.prefix(2) {
    case [0xFF, 0xFE]: .little
    case [0xFE, 0xFF]: .big
    default: nil
    }
  }

  /// The bytes without a UTF-8 byte order mark.
  private static func content(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  /// The text of UTF-16 without its mark; `bytes` keeps the indices of the file.
  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ order: ByteOrder, of file: InputFile
  ) throws(FileError) -> String {
    guard bytes.count % 2 == 0 else {
      throw FileError(file.name, "UTF-16 of an odd number of bytes; get a complete copy")
    }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return order == .little ? first | second << 8 : first << 8 | second
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      let unit = firstUnpairedSurrogate(in: units)
      throw FileError(
        file.name, line: 1 + units[..<unit].count { $0 == 0x0A },
        "byte \(bytes.startIndex + 2 * unit) is half a surrogate pair; the file is damaged")
    }
    return text
  }

  private static func firstUnpairedSurrogate(in units: [UInt16]) -> Int {
    var index = 0
    while index < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      if !isPair, UTF16.isSurrogate(units[index]) { return index }
      index += isPair ? 2 : 1
    }
    return index
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == 0x0A }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
