import TranslationModel

/// The rules of spelling, and which of them a side of a check asks for.
enum SpellingRules {
  /// In the order in which they are listed and run.
  static let descriptions: [RuleDescription] = [
    UnknownWordRule.description, NearFrequentRule.description, EnglishVarietyRule.description,
    SyllableRule.description, SyllablePairRule.description, MarksMissingRule.description,
    ToneStyleRule.description,
  ]

  static func rules(for options: CheckOptions, evidence: Evidence) -> [any Rule] {
    let known = Side.allCases.map { side in
      KnownWords(
        dictionary: options.dictionaries[side], lexicon: options.lexicons[side],
        accepted: evidence.acceptedWords)
    }
    return zip(Side.allCases, zip(known, known.reversed())).flatMap { side, words in
      options.languages[side].matches(.vietnamese)
        ? vietnamese(side, options, evidence, known: words.0, otherKnown: words.1)
        : general(side, options, evidence, known: words.0, otherKnown: words.1)
    }
  }

  private static func general(
    _ side: Side, _ options: CheckOptions, _ evidence: Evidence, known: KnownWords,
    otherKnown: KnownWords
  ) -> [any Rule] {
    let usage = evidence.usage(side)
    guard known.hasWords else {
      return [NearFrequentRule(side: side, usage: usage, accepted: evidence.acceptedWords)]
    }
    var rules: [any Rule] = [
      UnknownWordRule(
        side: side, options: options, evidence: evidence, known: known, otherKnown: otherKnown)
    ]
    if options.languages[side].matches(.english), let lexicon = options.lexicons[side],
      lexicon.knowsAllVarieties
    {
      rules.append(EnglishVarietyRule(side: side, usage: usage, lexicon: lexicon))
    }
    return rules
  }

  private static func vietnamese(
    _ side: Side, _ options: CheckOptions, _ evidence: Evidence, known: KnownWords,
    otherKnown: KnownWords
  ) -> [any Rule] {
    let usage = evidence.usage(side)
    let judge = SyllableJudge(
      side: side, languages: options.languages, known: known, otherKnown: otherKnown, text: usage,
      memory: options.memories[side])
    return [
      UnattestedSyllableRule(judge: judge), SyllableRule(judge: judge),
      SyllablePairRule(judge: judge), MarksMissingRule(judge: judge),
      ToneStyleRule(side: side, usage: usage),
    ]
  }
}
