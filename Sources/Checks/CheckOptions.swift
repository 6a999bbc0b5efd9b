public import TranslationModel

/// What a check works with.
public struct CheckOptions {
  public var languages: LanguagePair
  /// The glossary; empty for none.
  public var concepts: [Concept]
  /// The spelling dictionary of each side; a side without one is not spelt.
  public var dictionaries: [Side: SpellingDictionary]

  public init(
    languages: LanguagePair, concepts: [Concept] = [],
    dictionaries: [Side: SpellingDictionary] = [:]
  ) {
    self.languages = languages
    self.concepts = concepts
    self.dictionaries = dictionaries
  }
}
