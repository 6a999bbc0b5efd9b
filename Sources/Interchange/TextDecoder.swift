/// Turns the bytes of a text file into text.
///
/// UTF-8, with a byte order mark or without, and UTF-16 with one. The mark is not part of the text.
enum TextDecoder {
  /// - Throws: ``FileError`` naming the line and the byte that cannot be read.
  static func text(of bytes: [UInt8], in file: InputFile) throws(FileError) -> String {
    switch bytes.prefix(2) {
    case [0xFF, 0xFE]: return try utf16(bytes, in: file) { UInt16($0) | UInt16($1) << 8 }
    case [0xFE, 0xFF]: return try utf16(bytes, in: file) { UInt16($0) << 8 | UInt16($1) }
    default: return try utf8(bytes, in: file)
    }
  }

  /// `text`, unless it holds a NUL: no text does, but UTF-16 without its mark and binary files do.
  private static func utf8(_ bytes: [UInt8], in file: InputFile) throws(FileError) -> String {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let place = content.firstIndex(of: 0) {
      throw FileError(
        file.name, line: line(of: place, in: content),
        "byte \(place) is NUL; this is no text file, or UTF-16 without a byte order mark")
    }
    if let text = String(validating: content, as: UTF8.self) { return text }
    let place = firstFault(in: content)
    throw FileError(
      file.name, line: line(of: place, in: content),
      "byte \(place) (\(hexadecimal(bytes[place]))) is not UTF-8; convert the file to UTF-8")
  }

  /// Where the first ill-formed sequence begins, as an index of `bytes`.
  private static func firstFault(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: buffer.span)
        return bytes.startIndex
      } catch {
        return bytes.startIndex + error.byteOffsets.lowerBound
      }
    }
  }

  private static func utf16(
    _ bytes: [UInt8], in file: InputFile, unit: (UInt8, UInt8) -> UInt16
  ) throws(FileError) -> String {
    guard bytes.count % 2 == 0 else {
      throw FileError(file.name, "UTF-16 of an odd number of bytes; get a complete copy")
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    guard let text = String(validating: units, as: UTF16.self) else {
      let place = firstUnpairedSurrogate(in: units)
      throw FileError(
        file.name, line: 1 + units[..<place].count { $0 == 0x0A },
        "byte \(2 + 2 * place) is half a surrogate pair; the file is damaged")
    }
    return text
  }

  private static func firstUnpairedSurrogate(in units: [UInt16]) -> Int {
    var index = 0
    while index < units.count {
      let isPair =
        UTF16.isLeadSurrogate(units[index]) && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      if !isPair, UTF16.isLeadSurrogate(units[index]) || UTF16.isTrailSurrogate(units[index]) {
        return index
      }
      index += isPair ? 2 : 1
    }
    return index
  }

  private static func line(of place: Int, in bytes: ArraySlice<UInt8>) -> Int {
    1 + bytes[..<place].count { $0 == 0x0A }
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
