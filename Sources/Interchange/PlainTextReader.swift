/// Reads a whole text file.
public struct PlainTextReader: Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// The text as it came, without a byte order mark, not normalised.
  ///
  /// - Throws: ``FileError``; `CancellationError`.
  public func text() throws -> String {
    try TextDecoder.text(of: file.bytes(), in: file)
  }
}
