import FoundationEssentials

/// Reads values that stand as JSON, one a line; blank lines are passed over.
public struct JSONLinesReader<Value: Decodable & Sendable>: AsyncSequence, Sendable {
  public typealias Element = (line: Int, value: Value)
  private let file: InputFile

  public init(_ file: InputFile, of type: Value.Type = Value.self) { self.file = file }

  public func makeAsyncIterator() -> Iterator { Iterator(file: file) }

  public struct Iterator: AsyncIteratorProtocol {
    private let file: InputFile
    private var lines: LineReader?
    private let decoder = JSONDecoder()

    init(file: InputFile) { self.file = file }

    /// - Throws: ``FileError`` naming the line; `CancellationError`.
    public mutating func next() async throws -> Element? {
      if lines == nil { lines = try LineReader(file) }
      while let line = try lines?.next() {
        guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
        let number = lines?.line ?? 0
        do {
          return (number, try decoder.decode(Value.self, from: Data(line.utf8)))
        } catch let error as DecodingError {
          throw FileError(file.name, line: number, Self.reason(error))
        }
      }
      return nil
    }

    private static func reason(_ error: DecodingError) -> String {
      func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "" : " in “\(path.joined(separator: "."))”"
      }
      return switch error {
      case .keyNotFound(let key, let context):
        "“\(key.stringValue)” is missing\(place(context)); is this the right kind of JSON lines?"
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        "a value of another type was expected\(place(context))"
      case .dataCorrupted: "not valid JSON"
      @unknown default: "not valid JSON"
      }
    }
  }
}
