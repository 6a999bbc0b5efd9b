/// A translation unit's text in one language (`tuv`).
public struct TranslationUnitVariant: Hashable, Sendable {
  public var language: LanguageTag
  public var content: InlineText
  public var properties: [Property]
  public var notes: [Note]
  public var provenance: Provenance

  public init(
    language: LanguageTag, content: InlineText, properties: [Property] = [], notes: [Note] = [],
    provenance: Provenance = Provenance()
  ) {
    self.language = language
    self.content = content
    self.properties = properties
    self.notes = notes
    self.provenance = provenance
  }
}
