public import TranslationModel

/// All rules there are, and how they are made for a check.
public enum RuleSet {
  /// In the order in which they are listed and run.
  public static let descriptions: [RuleDescription] =
    [
      EmptySegmentRule.description, UntranslatedSegmentRule.description,
      PartlyUntranslatedRule.description, SegmentLanguageRule.description,
      SegmentLengthRule.description, AlignmentGapRule.description,
      DoubtfulAlignmentRule.description, SameSourceRule.description, SameTargetRule.description,
      TermMissingRule.description, TermForbiddenRule.description, TermDeprecatedRule.description,
      TermDerivationRule.description, TermCaseRule.description, DoNotTranslateRule.description,
      SiblingRule.description, TermFormRule.description, NameCaseRule.description,
      NameSpellingRule.description, NameTransferRule.description, NumberMismatchRule.description,
      NumberFormatRule.description, DateMismatchRule.description, DateFormatRule.description,
      UnitMismatchRule.description, MoneyFormatRule.description, TagsRule.description,
      PlaceholderRule.description, ResidueRule.description, LinkMismatchRule.description,
      BracketsRule.description, EndMarkRule.description, QuoteStyleRule.description,
      DashStyleRule.description, EllipsisStyleRule.description, DoubleSpaceRule.description,
      EdgeSpaceRule.description, PunctuationSpaceRule.description, NoBreakSpaceRule.description,
      DoubledWordRule.description, MixedScriptRule.description, ControlCharacterRule.description,
      MojibakeRule.description, CustomPatternRule.description,
    ] + SpellingRules.descriptions

  /// The same for reports.
  public static var rules: [FindingRule] {
    descriptions.map { description in
      FindingRule(
        id: description.id, type: description.type, category: description.category,
        severity: description.severity, summary: description.summary,
        explanation: description.explanation)
    }
  }

  /// The rules in as many shares as can be checked side by side: spelling, which takes longest, by
  /// itself, the others by what they are about. At most `count` shares, none empty.
  public static func shares(_ count: Int) -> [Set<RuleID>] {
    var shares: [Set<RuleID>] = Array(repeating: [], count: max(1, count))
    let subjects: [[String]] = [
      ["spell", "vi"], ["term", "name", "case"], ["number", "date", "unit", "money"],
    ]
    for rule in descriptions {
      let kind = subjects.firstIndex { $0.contains(String(rule.id.subject)) } ?? subjects.count
      // With two shares, all but spelling is in the second.
      shares[min(kind, shares.count - 1)].insert(rule.id)
    }
    return shares.filter { !$0.isEmpty }
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
  static func rules(for options: CheckOptions, tools: CheckTools, evidence: Evidence) -> [any Rule]
  {
    var rules: [any Rule] = [
      EmptySegmentRule(), UntranslatedSegmentRule(), PartlyUntranslatedRule(tools: tools),
      SegmentLanguageRule(tools: tools), SegmentLengthRule(), AlignmentGapRule(),
      DoubtfulAlignmentRule(),
      SameSourceRule(), SameTargetRule(), NumberMismatchRule(), NumberFormatRule(),
      DateMismatchRule(), DateFormatRule(), UnitMismatchRule(), MoneyFormatRule(), TagsRule(),
      PlaceholderRule(), ResidueRule(), LinkMismatchRule(), BracketsRule(), EndMarkRule(),
      QuoteStyleRule(), DashStyleRule(), EllipsisStyleRule(), DoubleSpaceRule(), EdgeSpaceRule(),
      PunctuationSpaceRule(), NoBreakSpaceRule(),
      DoubledWordRule(tools: tools), MixedScriptRule(), ControlCharacterRule(), MojibakeRule(),
      SiblingRule(tools: tools), TermFormRule(tools: tools), NameCaseRule(),
      NameSpellingRule(tools: tools) { word in
        options.lexicons[.target]?.knows(word, capitalized: false) == true
          || options.dictionaries[.target]?.contains(word) == true
      },
      NameTransferRule(tools: tools),
    ]
    if !options.patterns.isEmpty { rules.append(CustomPatternRule(patterns: options.patterns)) }
    if let terms = tools.terms {
      rules +=
        [
          TermMissingRule(terms: terms), TermForbiddenRule(terms: terms),
          TermDeprecatedRule(terms: terms), TermDerivationRule(terms: terms),
          TermCaseRule(terms: terms, languages: options.languages),
          DoNotTranslateRule(terms: terms),
        ] as [any Rule]
    }
    rules += SpellingRules.rules(for: options, evidence: evidence)
    guard let wanted = options.rules else { return rules }
    return rules.filter { wanted.contains($0.description.id) }
  }
}
