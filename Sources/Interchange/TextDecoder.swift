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
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try decode(bytes, as: .utf16, of: file)
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
    if case .illFormed? = found.candidates.first?.reason {
      throw FileError(
        file.name, line: line(of: place, in: bytes),
        "byte \(place) (\(hexadecimal(bytes[place]))) is not UTF-8 as the rest is; mend the place, or "
          + "get an undamaged copy")
    }
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
    do throws(DecodingFault) {
      if encoding.isUnicode { return Decoded(text: try encoding.decodeUncomposed(bytes)) }
      // A legacy charset mostly arrives as letters that its bytes were taken for.
      let letters = String(validating: content(of: bytes), as: UTF8.self)
      let decoded =
        if let letters, Charset.couldBeLegacy(letters) {
          try encoding.decode(legacyString: letters)
        } else {
          try encoding.decode(bytes)
        }
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

  /// The bytes without a UTF-8 byte order mark.
  private static func content(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == 0x0A }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
