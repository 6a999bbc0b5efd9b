import TranslationModel

/// A stretch of Vietnamese that was typed without marks.
final class MarksMissingRule: Rule {
  static let description = RuleDescription(
    "vi/marks-missing", type: .characters, category: "Linguistic: character encoding",
    severity: .warning, summary: "Vietnamese without its marks",
    explanation: """
      About one syllable of five has no mark by right; a stretch of three and more without any is \
      doubted when its letters are mostly written with marks: in the text, in the memory, in the \
      dictionary. Names, words of the other language and words that the other side has are not \
      counted. What the text says with its marks is guessed from the text and the memory. Type it \
      anew, with the input method on.
      """,
    examples: [
      .wrong(
        [("Quan tinh nguyen Viet Nam giup dan.", nil)], finds: "Quan tinh nguyen Viet Nam giup dan"),
      .right([
        ("Anh em trong ban cho hay tin vui.", nil), ("Ông Nguyen Van Phong viết.", nil),
        ("Công ty The New York Times đưa tin.", "The New York Times reports."),
      ]),
    ])

  private let judge: SyllableJudge

  init(judge: SyllableJudge) { self.judge = judge }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    judge.unmarked(in: pair).map { stretch in
      let place = pair.place(judge.side, stretch.range)
      return description.finding(
        at: [place], "“\(place.text)” is written without marks; did you mean “\(stretch.text)”?",
        suggestions: [stretch.text])
    }
  }
}
