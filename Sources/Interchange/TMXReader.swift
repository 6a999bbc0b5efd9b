public import TranslationModel
import XMLStream

/// Reads the units of a TMX file, 1.1 to 1.4b, one after another in constant memory.
///
/// Units come as they stand: nothing is merged, normalised or left out. UTF-8, UTF-16 with a byte
/// order mark and declared encodings are read; no DTD and no entity is ever loaded.
public struct TMXReader: AsyncSequence, Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var source: Source?
    private var waiting: ArraySlice<TranslationUnit> = []

    init(file: InputFile) { self.file = file }

    /// What the file says about itself; nil until the first unit was asked for.
    public var header: TMXHeader? { source?.header }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> TranslationUnit? {
      if source == nil { source = try Source(file) }
      while waiting.isEmpty {
        guard let units = try source?.nextUnits() else { return nil }
        waiting = units[...]
      }
      return waiting.popFirst()
    }
  }

  /// The open file with its parser.
  private final class Source {
    private let file: InputFile
    private let reader: ByteReader
    private let parser: SAXParser<TMXHandler>
    private var isAtEnd = false

    init(_ file: InputFile) throws {
      self.file = file
      reader = try file.open()
      parser = try SAXParser(handler: TMXHandler())
    }

    var header: TMXHeader? { parser.handler.header }

    /// Some more units, at times none; nil at the end.
    func nextUnits() throws -> [TranslationUnit]? {
      guard !isAtEnd else { return nil }
      do {
        var bytes: [UInt8] = []
        isAtEnd = try !reader.read(into: &bytes)
        if isAtEnd { try parser.finish() } else { try parser.parse(bytes) }
      } catch let error as XMLError {
        throw FileError(file.name, line: error.line > 0 ? error.line : nil, error.reason)
      }
      defer { parser.handler.units.removeAll(keepingCapacity: true) }
      return parser.handler.units
    }
  }
}
