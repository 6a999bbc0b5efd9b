public import TranslationModel

/// What a TMX file says about itself and, by default, about its units.
public struct TMXHeader: Hashable, Sendable {
  /// The language translated from, where a unit does not say otherwise; `*all*` means any.
  public var sourceLanguage: String
  /// The language of notes and properties.
  public var adminLanguage: String?
  public var segmentType: String?
  public var provenance: Provenance
  public var properties: [Property]
  public var notes: [Note]

  public init(
    sourceLanguage: String, adminLanguage: String? = "en", segmentType: String? = "sentence",
    provenance: Provenance, properties: [Property] = [], notes: [Note] = []
  ) {
    self.sourceLanguage = sourceLanguage
    self.adminLanguage = adminLanguage
    self.segmentType = segmentType
    self.provenance = provenance
    self.properties = properties
    self.notes = notes
  }
}
