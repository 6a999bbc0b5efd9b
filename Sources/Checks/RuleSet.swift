import TranslationModel

/// All rules there are, and how they are made for a check.
public enum RuleSet {
  /// In the order in which they are listed and run.
  public static let descriptions: [RuleDescription] = [
    EmptySegmentRule.description, UntranslatedSegmentRule.description,
    TermMissingRule.description, TermForbiddenRule.description, UnknownWordRule.description,
  ]

  /// The rules that can run with what a check has.
  static func rules(for options: CheckOptions, evidence: Evidence) -> [any Rule] {
    var rules: [any Rule] = [EmptySegmentRule(), UntranslatedSegmentRule()]
    if let terms = evidence.terms {
      rules += [TermMissingRule(terms: terms), TermForbiddenRule(terms: terms)]
    }
    for side in Side.allCases {
      rules += spellingRules(side, options, evidence)
    }
    guard let wanted = options.rules else { return rules }
    return rules.filter { wanted.contains($0.description.id) }
  }

  private static func spellingRules(
    _ side: Side, _ options: CheckOptions, _ evidence: Evidence
  ) -> [any Rule] {
    let known = KnownWords(
      dictionary: options.dictionaries[side], lexicon: options.lexicons[side],
      accepted: evidence.acceptedWords)
    guard known.dictionary != nil || known.lexicon != nil else { return [] }
    return [UnknownWordRule(side: side, options: options, evidence: evidence, known: known)]
  }
}
