/// The lines of a text, one after another: LF or CRLF ends one, and nothing else does.
public struct SegmentLines: AsyncSequence, Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var lines: LineReader?

    init(file: InputFile) { self.file = file }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> String? {
      if lines == nil { lines = try LineReader(file) }
      return try lines?.next()
    }
  }
}
