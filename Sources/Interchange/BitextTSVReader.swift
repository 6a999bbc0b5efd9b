public import TranslationModel

/// Reads a bitext of one pair a row: source, tab, target.
///
/// Rows end in LF or CRLF, tabs separate; no quoting, no comments, no header unless one is
/// announced. Columns after the second are passed over; a row without anything is a pair without
/// texts, so that rows keep their numbers.
public struct BitextTSVReader: AsyncSequence, Sendable {
  private let file: InputFile
  private let hasHeader: Bool

  public init(_ file: InputFile, hasHeader: Bool = false) {
    self.file = file
    self.hasHeader = hasHeader
  }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file, hasHeader: hasHeader) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private let hasHeader: Bool
    private var lines: LineReader?
    private var row = 0

    /// What the user should know about the charset, as far as the file was read.
    public var notes: [String] { lines?.notes ?? [] }

    init(file: InputFile, hasHeader: Bool) {
      self.file = file
      self.hasHeader = hasHeader
    }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> TranslationPair? {
      if lines == nil {
        lines = try LineReader(file)
        if hasHeader { _ = try lines?.next() }
      }
      guard let line = try lines?.next() else { return nil }
      defer { row += 1 }
      if line.utf8.isEmpty { return TranslationPair(unit: row, source: "", target: "") }
      let columns = line.utf8.split(
        separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      guard columns.count >= 2 else {
        throw FileError(
          file.name, line: lines?.line,
          "1 column where source, tab, target was expected; put a tab between the two")
      }
      return TranslationPair(
        unit: row, source: String(columns[0]) ?? "", target: String(columns[1]) ?? "")
    }
  }
}
