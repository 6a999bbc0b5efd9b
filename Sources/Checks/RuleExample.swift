public import TranslationModel

/// A small bitext on which a rule must find what is written here, and nothing else.
public struct RuleExample: Sendable {
  public let languages: LanguagePair
  /// Source and target; nil for a side that there isn't.
  public let pairs: [(source: String?, target: String?)]
  /// The glossary that goes with it, as source, target and status.
  public let terms: [(source: String, target: String, status: TermStatus)]
  /// The words that the rule's findings point at, in order; empty for an example of what is right.
  public let found: [String]

  /// What the rule must find.
  static func wrong(
    _ pairs: [(String?, String?)], languages: LanguagePair = .vietnameseEnglish,
    terms: [(String, String, TermStatus)] = [], finds found: String...
  ) -> RuleExample {
    RuleExample(languages: languages, pairs: pairs, terms: terms, found: found)
  }

  /// What the rule must pass over.
  static func right(
    _ pairs: [(String?, String?)], languages: LanguagePair = .vietnameseEnglish,
    terms: [(String, String, TermStatus)] = []
  ) -> RuleExample {
    RuleExample(languages: languages, pairs: pairs, terms: terms, found: [])
  }

  private init(
    languages: LanguagePair, pairs: [(String?, String?)], terms: [(String, String, TermStatus)],
    found: [String]
  ) {
    self.languages = languages
    self.pairs = pairs.map { (source: $0.0, target: $0.1) }
    self.terms = terms.map { (source: $0.0, target: $0.1, status: $0.2) }
    self.found = found
  }

  /// The glossary as concepts: rows of one source term are one.
  var concepts: [Concept] {
    var concepts: [Concept] = []
    for row in terms {
      let position = concepts.firstIndex { $0.id == row.source } ?? concepts.count
      if position == concepts.count {
        concepts.append(
          Concept(id: row.source, terms: [Term(row.source, language: languages.source)]))
      }
      concepts[position].terms.append(
        Term(row.target, language: languages.target, status: row.status))
    }
    return concepts
  }
}

extension LanguagePair {
  static let vietnameseEnglish = LanguagePair(source: .vietnamese, target: .english)
  static let englishVietnamese = LanguagePair(source: .english, target: .vietnamese)
}
