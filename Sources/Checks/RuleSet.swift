public import TranslationModel

/// All rules there are, and how they are made for a check.
public enum RuleSet {
  /// In the order in which they are listed and run.
  public static let descriptions: [RuleDescription] = [
    EmptySegmentRule.description, UntranslatedSegmentRule.description,
    TermMissingRule.description, TermForbiddenRule.description, UnknownWordRule.description,
  ]

  /// The same for reports.
  public static var rules: [FindingRule] {
    descriptions.map { description in
      FindingRule(
        id: description.id, type: description.type, category: description.category,
        severity: description.severity, summary: description.summary,
        explanation: description.explanation)
    }
  }

  /// The rule whose name is nearest to one that isn't known.
  public static func nearest(to name: String) -> RuleID? {
    descriptions.map(\.id).min { distance($0.rawValue, name) < distance($1.rawValue, name) }
  }

  /// How many letters must change to make one name into the other (Levenshtein).
  private static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second.utf8)
    var row = Array(0...second.count)
    for (i, letter) in first.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in second.indices {
        let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (letter == second[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[second.count]
  }

  /// The rules that can run with what a check has.
  static func rules(for options: CheckOptions, evidence: Evidence) -> [any Rule] {
    var rules: [any Rule] = [EmptySegmentRule(), UntranslatedSegmentRule()]
    if let terms = evidence.terms {
      rules += [TermMissingRule(terms: terms), TermForbiddenRule(terms: terms)]
    }
    for side in Side.allCases where options.dictionaries[side] != nil {
      if let rule = UnknownWordRule(side: side, options: options, evidence: evidence) {
        rules.append(rule)
      }
    }
    return rules
  }
}
