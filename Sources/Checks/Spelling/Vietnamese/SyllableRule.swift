import TextAnalysis
import TranslationModel

/// A word of Vietnamese that its spelling does not allow.
final class SyllableRule: Rule {
  static let description = RuleDescription(
    "vi/syllable", type: .misspelling, category: "Linguistic: spelling", severity: .warning,
    summary: "a word that is no possible Vietnamese syllable",
    explanation: """
      Vietnamese spelling allows some 17,700 syllables; what is none of them was mistyped, or typed \
      while the input method was off (tieengs). It says nothing about words with a capital, words \
      that the other side has too, words of the other language, those of the glossary and the \
      project’s list, and what the text writes three times. Where nothing likely was meant, the \
      finding is for information only. Correct the word, or put it into the list.
      """,
    examples: [
      .wrong([("Quân tình nguyện gíup dân.", nil)], finds: "gíup"),
      .wrong([("Họ đi dọc bieen giới.", nil)], finds: "bieen"),
      .right([
        ("Ông Trump ở Washington.", nil), ("Họ nghe radio và xem video.", "Radio and video."),
        ("Quân tình nguyện giúp dân, hòa bình và hoà bình.", nil),
      ]),
    ])

  private let judge: SyllableJudge

  init(judge: SyllableJudge) { self.judge = judge }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    judge.findings(of: .impossible, in: pair, description, "is no Vietnamese syllable")
  }
}

/// A syllable that spelling allows, but that nobody writes.
final class UnattestedSyllableRule: Rule {
  /// To the user, a syllable that no dictionary has is a word that no dictionary has.
  static let description = UnknownWordRule.description

  private let judge: SyllableJudge

  init(judge: SyllableJudge) { self.judge = judge }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    judge.findings(of: .unattested, in: pair, description, "is in no dictionary")
  }
}

extension SyllableJudge {
  /// Doubts of a kind as findings of a rule.
  func findings(
    of kind: SyllableDoubt.Kind, in pair: AnalyzedPair, _ description: RuleDescription,
    _ fault: String
  ) -> [Finding] {
    doubts(in: pair).filter { $0.kind == kind }.map { doubt in
      let place = pair.place(side, pair.tokens(side)[doubt.token].range)
      let meant = doubt.suggestions.map { SuggestionCase.apply(of: place.text, to: $0) }
      return description.finding(at: place, fault, meant: meant, isWarning: doubt.isLikely)
    }
  }
}
