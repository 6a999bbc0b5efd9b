public import TranslationModel

/// Reads the units of a TMX file, 1.1 to 1.4b, one after another in constant memory.
///
/// The first bad unit ends the reading; ``TMXItemReader`` goes on behind it. Units come as they
/// stand: nothing is merged, normalised or left out. UTF-8, UTF-16 with a byte
/// order mark and declared encodings are read; no DTD and no entity is ever loaded.
public struct TMXReader: AsyncSequence, Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var items: TMXItemReader.Iterator

    init(file: InputFile) {
      self.file = file
      items = TMXItemReader.Iterator(file: file)
    }

    /// What the file says about itself; nil until the first unit was asked for.
    public var header: TMXHeader? { items.header }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> TranslationUnit? {
      guard let item = try await items.next() else { return nil }
      switch item.content {
      case .unit(let unit): return unit
      case .fault(let reason):
        throw FileError(file.name, line: item.line > 0 ? item.line : nil, reason)
      }
    }
  }
}
