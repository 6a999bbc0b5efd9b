import TranslationModel

extension TermStatus {
  /// Reads a status as the formats write it: `preferred`, `preferredTerm`,
  /// `preferredTerm-admn-sts`, `notRecommended`, `obsolete`. Nil for anything else.
  init?(word: some StringProtocol) {
    let stem = String(word.prefix { $0 != "-" })
    switch stem {
    case "preferred", "preferredTerm", "standardizedTerm", "legalTerm", "regulatedTerm":
      self = .preferred
    case "admitted", "admittedTerm": self = .admitted
    case "superseded", "supersededTerm", "obsolete": self = .superseded
    case "deprecated", "deprecatedTerm", "notRecommended", "forbidden": self = .deprecated
    default: return nil
    }
  }
}
