public import TranslationModel

/// A segment to be translated, and where it stands.
public struct LookupQuery: Sendable {
  /// In stored form.
  public var content: InlineText
  /// The segments before and after it in its document.
  public var before: String?
  public var after: String?
  public var document: String?

  public init(
    _ content: InlineText, before: String? = nil, after: String? = nil, document: String? = nil
  ) {
    self.content = content
    self.before = before
    self.after = after
    self.document = document
  }

  var hasContext: Bool { before != nil || after != nil || document != nil }
}

/// What a lookup is to find.
public struct LookupOptions: Sendable {
  /// From the language of the query to that of the proposals.
  public var languages: LanguagePair
  /// The least rate, 1 to 100.
  public var threshold = 70
  /// The most matches.
  public var count = 5
  public var penalties = Penalties()
  /// Only these units are proposed.
  public var filter = UnitFilter()
  public var scoring = MatchScoring()
  /// Days since the beginning of 2000, for the penalty on age.
  public var today = 0

  public init(languages: LanguagePair) { self.languages = languages }
}
