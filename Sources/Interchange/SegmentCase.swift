import FoundationEssentials

/// A text and the segments that it must be cut into: one case of a test set.
public struct SegmentCase: Codable, Hashable, Sendable {
  public var id: String
  public var text: String
  public var expected: [String]
}

/// Reads gold segments: a JSON array of cases, the JSON lines of `segment`, or one segment a line.
public struct SegmentReader: Sendable {
  public enum Content: Sendable {
    case cases([SegmentCase])
    case segments([String])
  }

  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// - Throws: ``FileError``; `CancellationError`.
  public func content() throws -> Content {
    let text = try PlainTextReader(file).reading().text
    switch text.utf8.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "["):
      if let cases = try? JSONDecoder().decode([SegmentCase].self, from: Data(text.utf8)) {
        return .cases(cases)
      }
      return .segments(Self.lines(of: text))
    case UInt8(ascii: "{"):
      return .segments(
        try Self.lines(of: text).enumerated().map { number, line in
          guard let segment = try? JSONLine.decode(SegmentLine.self, from: line) else {
            throw FileError(file.name, line: number + 1, "no line of `segment --format jsonl`")
          }
          return segment.text
        })
    default: return .segments(Self.lines(of: text))
    }
  }

  private static func lines(of text: String) -> [String] {
    text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
  }
}
