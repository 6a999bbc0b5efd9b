/// A named value that a tool attached to a unit, a variant or a file (`prop`).
public struct Property: Hashable, Sendable {
  /// Its name; our own begin with `x-songngu-`.
  public var type: String
  public var value: String
  public var language: LanguageTag?
  /// The character set the value came from (`o-encoding`). Told, never used for decoding.
  public var originalEncoding: String?

  public init(
    type: String, value: String, language: LanguageTag? = nil, originalEncoding: String? = nil
  ) {
    self.type = type
    self.value = value
    self.language = language
    self.originalEncoding = originalEncoding
  }
}

extension Property {
  /// Names of the properties that this tool writes.
  public enum Name {
    /// The aligner's belief in the pair, 0 to 1.
    public static let confidence = "x-songngu-confidence"
    /// How many sentences were joined on each side, as `1-2`.
    public static let shape = "x-songngu-shape"
    /// The documents a pair was aligned from.
    public static let sourceDocument = "x-songngu-source-document"
    public static let targetDocument = "x-songngu-target-document"
    /// Sentence positions in those documents, half-open, as `3:5`.
    public static let sourceRange = "x-songngu-source-range"
    public static let targetRange = "x-songngu-target-range"
    /// How far a person has looked at the unit, and what it was made for.
    public static let status = "x-songngu-status"
    public static let client = "x-songngu-client"
    public static let domain = "x-songngu-domain"
    public static let project = "x-songngu-project"
    /// The source segments before and after the unit where it stood.
    public static let contextBefore = "x-songngu-context-before"
    public static let contextAfter = "x-songngu-context-after"
  }
}
