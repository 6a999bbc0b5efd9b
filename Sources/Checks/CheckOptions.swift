public import TranslationModel

/// What a check works with.
public struct CheckOptions {
  public var languages: LanguagePair
  /// The glossary; empty for none.
  public var concepts: [Concept]
  /// The spelling dictionary of each side.
  public var dictionaries: [Side: SpellingDictionary]
  /// Word lists of each side, beside its dictionary. A side with neither is not spelt by them.
  public var lexicons: [Side: Lexicon] = [:]
  /// What the user's memory says about the words of each side.
  public var memories: [Side: any UsageCounts] = [:]
  /// Words that the project accepts, in either language.
  public var acceptedWords: AcceptedWords
  /// The rules to run; nil for all.
  public var rules: Set<RuleID>?

  public init(
    languages: LanguagePair, concepts: [Concept] = [],
    dictionaries: [Side: SpellingDictionary] = [:], acceptedWords: AcceptedWords = AcceptedWords()
  ) {
    self.languages = languages
    self.concepts = concepts
    self.dictionaries = dictionaries
    self.acceptedWords = acceptedWords
  }
}
