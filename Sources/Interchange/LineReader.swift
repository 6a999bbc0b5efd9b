import TextAnalysis

/// Reads a file line by line.
///
/// Lines end in LF or CRLF and nowhere else: a lone CR, a form feed or U+2028 is part of its line.
/// UTF-8 is read as it comes, holding little more than one line; a file in another charset is
/// decoded as a whole first.
package struct LineReader {
  private let reader: ByteReader
  private let file: InputFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  package private(set) var line = 0
  /// What the user should know about the charset.
  package private(set) var notes: [String] = []

  /// - Throws: ``FileError``; `CancellationError`.
  package init(_ file: InputFile) throws {
    self.file = file
    reader = try file.open()
    isAtEnd = try !reader.read(into: &buffer)
    let isUTF16 = buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF])
    if isUTF16 || (file.encoding != nil && file.encoding != .utf8) { try decodeAll() }
  }

  /// The next line without its end; nil after the last one.
  ///
  /// - Throws: ``FileError`` for what cannot be read; `CancellationError`.
  package mutating func next() throws -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return try text(start..<end, next: end + 1)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        return try text(start..<buffer.count, next: buffer.count)
      }
      buffer.removeFirst(start)
      searched = buffer.count
      start = 0
      isAtEnd = try !reader.read(into: &buffer)
    }
  }

  private mutating func text(_ range: Range<Int>, next: Int) throws -> String {
    var bytes = buffer[range]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return try lineInAnotherCharset()
    }
    line += 1
    start = next
    return text
  }

  /// Reads the whole file anew in the charset that it is in, and comes back to the line where it
  /// turned out to be no UTF-8.
  private mutating func lineInAnotherCharset() throws -> String {
    guard file.canBeReadAgain, notes.isEmpty else {
      throw FileError(
        file.name, line: line + 1, "not UTF-8; convert it, or pass --encoding with its name")
    }
    let decoded = try TextDecoder.decode(file.bytes(), of: file)
    replaceBuffer(with: decoded)
    let wanted = line
    line = 0
    for _ in 0..<wanted { _ = try next() }
    return try next() ?? ""
  }

  private mutating func decodeAll() throws {
    while !isAtEnd { isAtEnd = try !reader.read(into: &buffer) }
    replaceBuffer(with: try TextDecoder.decode(buffer, of: file))
  }

  private mutating func replaceBuffer(with decoded: TextDecoder.Decoded) {
    buffer = Array(decoded.text.utf8)
    start = 0
    isAtEnd = true
    notes = decoded.notes.isEmpty ? ["\(file.shortName): not UTF-8"] : decoded.notes
  }
}
