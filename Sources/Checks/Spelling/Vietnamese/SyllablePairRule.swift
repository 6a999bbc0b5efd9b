import TranslationModel

/// A syllable that is right by itself, but not where it stands.
final class SyllablePairRule: Rule {
  static let description = RuleDescription(
    "vi/syllable-pair", type: .misspelling, category: "Linguistic: spelling", severity: .warning,
    summary: "a syllable that does not go with its neighbours, where another does",
    explanation: """
      A tone or a mark that slipped mostly makes another syllable, which no dictionary can tell. So \
      each syllable is looked at between its neighbours: where neither the text nor the memory ever \
      has it beside them, but has one that is easily mistyped so, and that is far likelier there, it \
      is doubted; where it is only somewhat likelier, for information. The larger the memory given \
      with --memory, the more this finds. Correct the syllable, or put the words into the project’s \
      list.
      """,
    examples: [
      .wrong(
        sample + [("Họ bảo vệ biên giời phía tây.", nil)], finds: "giời"),
      .right(sample + [("Họ đi dọc biên giới.", nil)]),
    ])

  private static let sample: [(String?, String?)] = (0..<12).map { _ in
    ("Biên giới phía tây yên tĩnh, dân ở biên giới phía tây vui.", nil)
  }

  private let judge: SyllableJudge

  init(judge: SyllableJudge) { self.judge = judge }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    judge.findings(of: .unlikely, in: pair, description, "does not go with the words beside it")
  }
}
