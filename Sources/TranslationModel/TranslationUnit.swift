/// One meaning with its text in one or more languages: a row of a translation memory (`tu`).
///
/// The fields are those of TMX 1.4b, kept as they came so that a memory survives a round trip.
public struct TranslationUnit: Hashable, Sendable {
  /// The identifier its maker gave it (`tuid`); need not be unique.
  public var id: String?
  public var variants: [TranslationUnitVariant]
  public var properties: [Property]
  public var notes: [Note]
  public var provenance: Provenance
  /// The language translated from, where it differs from that of the file (`srclang`); `*all*`
  /// means any.
  public var sourceLanguage: String?
  /// Block, paragraph, sentence or phrase (`segtype`).
  public var segmentType: String?

  public init(
    id: String? = nil, variants: [TranslationUnitVariant], properties: [Property] = [],
    notes: [Note] = [], provenance: Provenance = Provenance(), sourceLanguage: String? = nil,
    segmentType: String? = nil
  ) {
    self.id = id
    self.variants = variants
    self.properties = properties
    self.notes = notes
    self.provenance = provenance
    self.sourceLanguage = sourceLanguage
    self.segmentType = segmentType
  }

  /// The variant in `language`: the exact tag first, else the first of the same primary language.
  /// O(variants).
  public func variant(in language: LanguageTag) -> TranslationUnitVariant? {
    variants.first { $0.language == language } ?? variants.first { $0.language.matches(language) }
  }

  /// The value of the first property of `type`.
  public func property(_ type: String) -> String? {
    properties.first { $0.type == type }?.value
  }
}
