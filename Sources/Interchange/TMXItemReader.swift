/// Reads the units of a TMX file like ``TMXReader``, and goes on behind a bad one.
///
/// A unit that breaks the rules of TMX, and one that is not well-formed XML, comes as a fault with
/// its line; its neighbours come as they are, in UTF-16 too. What is wrong before the first unit, an
/// entity of the file's own and a file that breaks off end the reading.
public struct TMXItemReader: AsyncSequence, Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var source: TMXSource?

    init(file: InputFile) { self.file = file }

    /// What the file says about itself; nil until the first item was asked for.
    public var header: TMXHeader? { source?.header }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> TMXItem? {
      if source == nil { source = try TMXSource(file) }
      return try source?.nextItem()
    }
  }
}
