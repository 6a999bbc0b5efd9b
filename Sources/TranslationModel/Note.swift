/// A remark of a person about a unit, a variant or a file (`note`).
public struct Note: Hashable, Sendable {
  public var text: String
  public var language: LanguageTag?
  /// The character set the text came from (`o-encoding`). Told, never used for decoding.
  public var originalEncoding: String?

  public init(_ text: String, language: LanguageTag? = nil, originalEncoding: String? = nil) {
    self.text = text
    self.language = language
    self.originalEncoding = originalEncoding
  }
}
