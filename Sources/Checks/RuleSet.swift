import TranslationModel

/// All rules there are, and how they are made for a check.
public enum RuleSet {
  /// In the order in which they are listed and run.
  public static let descriptions: [RuleDescription] = [
    EmptySegmentRule.description, UntranslatedSegmentRule.description,
    TermMissingRule.description, TermForbiddenRule.description, UnknownWordRule.description,
  ]

  /// The rules that can run with what a check has.
  static func rules(for options: CheckOptions, tools: CheckTools, evidence: Evidence) -> [any Rule] {
    var rules: [any Rule] = [EmptySegmentRule(), UntranslatedSegmentRule()]
    if let terms = tools.terms {
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
