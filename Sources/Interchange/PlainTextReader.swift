/// Reads a whole text file.
public struct PlainTextReader: Sendable {
  private let file: InputFile

  public init(_ file: InputFile) { self.file = file }

  /// A text as it was read.
  public struct Reading: Sendable {
    /// The text as it came, without a byte order mark; only what came in a legacy charset is
    /// composed.
    public let text: String
    /// What the user should know: a charset that was guessed, capitals that are lost.
    public let notes: [String]
  }

  /// - Throws: ``FileError``; `CancellationError`.
  public func reading() throws -> Reading { try Self.reading(file.bytes(), of: file) }

  /// The same for bytes that were read from `file` already.
  public static func reading(_ bytes: [UInt8], of file: InputFile) throws(FileError) -> Reading {
    let decoded = try TextDecoder.decode(bytes, of: file)
    return Reading(text: decoded.text, notes: decoded.notes)
  }
}
