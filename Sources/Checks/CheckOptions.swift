public import TranslationModel

/// What a project says about a rule.
public enum RuleSetting: Hashable, Sendable {
  case off
  case severity(Severity)

  /// Reads `off`, `info`, `warning` or `error`; nil for anything else.
  public init?(_ text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}

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

  /// How many other words may stand between two words of a term in the target.
  public var termGap = 0
  /// The project's own patterns.
  public var patterns: [CustomPattern] = []

  /// What a project says about single rules.
  public var settings: [RuleID: RuleSetting] = [:]

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
