import XMLStream

/// Reads the segments of an XLIFF file, 1.2 and 2.x, one after another in constant memory.
///
/// Texts come without their inline codes. Proposals and units that are not to be translated are left
/// out.
public struct XLIFFReader: AsyncSequence, Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var source: Source?
    private var waiting: ArraySlice<XLIFFSegment> = []

    init(file: InputFile) { self.file = file }

    /// The languages that the file declares; nil until the first segment was asked for.
    public var languages: (source: String?, target: String?)? { source?.languages }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> XLIFFSegment? {
      if source == nil { source = try Source(file) }
      while waiting.isEmpty {
        guard let segments = try source?.nextSegments() else { return nil }
        waiting = segments[...]
      }
      return waiting.popFirst()
    }
  }

  /// The open file with its parser.
  private final class Source {
    private let file: InputFile
    private let reader: ByteReader
    private let parser: SAXParser<XLIFFHandler>
    private var isAtEnd = false

    init(_ file: InputFile) throws {
      self.file = file
      reader = try file.open()
      parser = try SAXParser(handler: XLIFFHandler())
    }

    var languages: (source: String?, target: String?) {
      (parser.handler.sourceLanguage, parser.handler.targetLanguage)
    }

    /// Some more segments, at times none; nil at the end.
    func nextSegments() throws -> [XLIFFSegment]? {
      guard !isAtEnd else { return nil }
      do {
        var bytes: [UInt8] = []
        isAtEnd = try !reader.read(into: &bytes)
        if isAtEnd { try parser.finish() } else { try parser.parse(bytes) }
      } catch let error as XMLError {
        throw FileError(file.name, error)
      }
      defer { parser.handler.segments.removeAll(keepingCapacity: true) }
      return parser.handler.segments
    }
  }
}
