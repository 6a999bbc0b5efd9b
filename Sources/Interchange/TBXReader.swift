public import TranslationModel
import XMLStream

/// Reads a glossary from TBX: version 3 (ISO 30042:2019) in both its styles, DCA and DCT, version 2
/// (`martif`), and the older TBX-Min.
public struct TBXReader: Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// - Throws: ``FileError`` naming the line; `CancellationError`.
  public func concepts() throws -> [Concept] {
    let reader = try file.open()
    do {
      let parser = try SAXParser(handler: TBXHandler())
      var bytes: [UInt8] = []
      while try reader.read(into: &bytes) {
        try parser.parse(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      try parser.finish()
      return parser.handler.concepts
    } catch let error as XMLError {
      throw FileError(file.name, error)
    }
  }
}
