public import Interchange
public import TextAnalysis

/// Brings a text into the form that we store, and on request further.
///
/// Only what a line holds is changed: lines stay lines. UTF-8 flows through in constant memory; a
/// text in another charset, or with a report, is held whole.
public struct NormalizeJob: Sendable {
  public var file: InputFile
  public var options: NormalizerOptions
  /// The charset to write.
  public var output: Charset
  /// Whether to tell each change and each doubt.
  public var reports: Bool

  public init(
    file: InputFile, options: NormalizerOptions = .storedForm, output: Charset = .utf8,
    reports: Bool = false
  ) {
    self.file = file
    self.options = options
    self.output = output
    self.reports = reports
  }

  public struct Result: Sendable {
    /// Whether what was written differs from what was read.
    public var isChanged = false
    /// What the user should know: a charset that was guessed, and the like.
    public var notes: [String] = []
    /// In the order of the text; empty unless asked for.
    public var report: [Remark] = []
  }

  /// A change that was made, or a doubt that was left.
  public struct Remark: Sendable {
    /// From 1.
    public let line: Int
    public let text: String
  }

  /// As much of a file as is held at once, in bytes.
  private static let pieceSize = 1 << 20

  /// - Throws: ``FileError`` for what cannot be read, or not be written in the charset asked for;
  ///   ``OutputError``; `CancellationError`.
  public func run(to sink: any ByteSink, progress: ProgressHandler) async throws -> Result {
    progress(Progress("normalising"))
    if output == .utf8, !reports, file.encoding == nil || file.encoding == .utf8 {
      return try stream(to: sink)
    }
    var bytes: [UInt8] = []
    let reader = try file.open()
    while try reader.read(into: &bytes) {}
    return try normalizeWhole(bytes, to: sink)
  }

  /// Passes UTF-8 on piece by piece, each cut at the end of a line.
  private func stream(to sink: any ByteSink) throws -> Result {
    let normalizer = Normalizer(options: options)
    let reader = try file.open()
    var result = Result()
    var waiting: [UInt8] = []
    var written = 0
    var isAtEnd = false
    while !isAtEnd {
      while !isAtEnd, waiting.count < Self.pieceSize { isAtEnd = try !reader.read(into: &waiting) }
      if written == 0, try !isPlainUTF8(waiting, isWhole: isAtEnd) {
        while try reader.read(into: &waiting) {}
        return try normalizeWhole(waiting, to: sink)
      }
      let end = isAtEnd ? waiting.count : Self.cut(in: waiting)
      let piece = waiting[..<end]
      if written > 0, String(validating: piece, as: UTF8.self) == nil {
        throw FileError(
          file.name, "the text is UTF-8 up to byte \(written) or so and then is not; pass --from")
      }
      try piece.withUnsafeBufferPointer { source in
        var bytes: [UInt8] = []
        normalizer.append(normalizing: source, to: &bytes)
        if !bytes.elementsEqual(source) { result.isChanged = true }
        try bytes.withUnsafeBufferPointer { try sink.write($0) }
      }
      written += end
      waiting.removeFirst(end)
    }
    return result
  }

  /// Whether the beginning of a file is UTF-8 that can be taken as it comes.
  private func isPlainUTF8(_ bytes: [UInt8], isWhole: Bool) throws -> Bool {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.starts(with: [0xFE, 0xFF]) || bytes.contains(0)
    {
      return false
    }
    let end = isWhole ? bytes.count : Self.cut(in: bytes)
    return String(validating: bytes[..<end], as: UTF8.self) != nil
  }

  /// Behind the last line end; in a longer line behind the last space, else before the last ASCII
  /// character, where no letter goes on.
  private static func cut(in bytes: [UInt8]) -> Int {
    if let end = bytes.lastIndex(of: 0x0A) { return end + 1 }
    if let space = bytes.lastIndex(of: 0x20) { return space + 1 }
    return bytes.lastIndex { $0 < 0x80 && $0 != 0 } ?? bytes.count
  }

  private func normalizeWhole(_ bytes: [UInt8], to sink: any ByteSink) throws -> Result {
    let reading = try PlainTextReader.reading(bytes, of: file)
    var result = Result(notes: reading.notes)
    let normalizer = Normalizer(options: options)
    let text: String
    if reports {
      let normalized = normalizer.normalized(reading.text)
      text = normalized.text
      result.report = report(normalized, normalizer.doubts(in: text), on: reading.text)
    } else {
      text = normalizer.apply(to: reading.text)
    }
    let encoded = try encode(text)
    result.isChanged = encoded != bytes
    try encoded.withUnsafeBufferPointer { try sink.write($0) }
    return result
  }

  private func encode(_ text: String) throws(FileError) -> [UInt8] {
    do throws(EncodingFault) {
      return try output.encode(text)
    } catch {
      throw FileError(file.name, line: error.line, error.reason)
    }
  }

  /// What was changed, and what is still doubtful, by line.
  private func report(_ normalized: NormalizedText, _ doubts: [TextDoubt], on text: String)
    -> [Remark]
  {
    var oldLines = LineCounter(text)
    let changes = normalized.changes.map { change in
      let reasons = change.reasons.map(\.words).joined(separator: ", ")
      return Remark(
        line: oldLines.line(of: change.oldRange.lowerBound),
        text: "“\(change.old)” → “\(change.new)”: \(reasons)")
    }
    // Lines stay lines, so that those of the new text are those of the old one.
    var newLines = LineCounter(normalized.text)
    let left = doubts.map { doubt in
      let suggestion = doubt.suggestion.map { "; “\($0)”?" } ?? ""
      return Remark(
        line: newLines.line(of: doubt.range.lowerBound),
        text: "“\(doubt.text)” left: \(doubt.kind.words)\(suggestion)")
    }
    return (changes + left).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
