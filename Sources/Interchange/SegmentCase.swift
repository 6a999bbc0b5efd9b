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
      // A text may begin with a bracket; a list of objects is meant to be cases.
      let beginning = text.utf8.lazy.filter { $0 > 0x20 }.prefix(2)
      guard !beginning.elementsEqual("[{".utf8) else {
        throw FileError(
          file.name, "no JSON list of cases with an id, a text and what is expected of it")
      }
      return .segments(Self.lines(of: text).map(\.text))
    case UInt8(ascii: "{"):
      return .segments(
        try Self.lines(of: text).map { number, line in
          guard let segment = try? JSONLine.decode(SegmentLine.self, from: line) else {
            throw FileError(file.name, line: number, "no line of `segment --format jsonl`")
          }
          return segment.text
        })
    default: return .segments(Self.lines(of: text).map(\.text))
    }
  }

  /// The lines that are not empty, each with its number in the file, from 1.
  private static func lines(of text: String) -> [(number: Int, text: String)] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { ($0 + 1, String(decoding: $1.last == 0x0D ? $1.dropLast() : $1, as: UTF8.self)) }
      .filter { !$0.1.isEmpty }
  }
}
