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
  /// The spelling dictionary of each side; a side without one is not spelt.
  public var dictionaries: [Side: SpellingDictionary]

  /// What a project says about single rules.
  public var settings: [RuleID: RuleSetting] = [:]

  public init(
    languages: LanguagePair, concepts: [Concept] = [],
    dictionaries: [Side: SpellingDictionary] = [:]
  ) {
    self.languages = languages
    self.concepts = concepts
    self.dictionaries = dictionaries
  }
}
