/// Reads a file line by line, holding little more than one line.
///
/// Lines end in LF or CRLF and nowhere else: a lone CR, a form feed or U+2028 is part of its line.
struct LineReader {
  private let reader: ByteReader
  private let file: InputFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// The number of the line that was read last, from 1.
  private(set) var line = 0

  init(_ file: InputFile) throws(FileError) {
    self.file = file
    reader = try file.open()
  }

  /// The next line without its end; nil after the last one.
  ///
  /// - Throws: ``FileError`` for what is no UTF-8; `CancellationError`.
  mutating func next() throws -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return try text(start..<end)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return try text(start..<buffer.count)
      }
      buffer.removeFirst(start)
      searched = buffer.count
      start = 0
      isAtEnd = try !reader.read(into: &buffer)
    }
  }

  private mutating func text(_ range: Range<Int>) throws(FileError) -> String {
    line += 1
    var bytes = buffer[range]
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == 0x0D { bytes = bytes.dropLast() }
    if let place = bytes.firstIndex(of: 0) {
      throw FileError(
        file.name, line: line,
        "byte \(place - range.lowerBound) of the line is NUL; this is no UTF-8 text")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(file.name, line: line, "not UTF-8; convert the file to UTF-8")
    }
    return text
  }
}
