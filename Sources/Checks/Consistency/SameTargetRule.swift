import TranslationModel

/// One target that translates several sources.
final class SameTargetRule: Rule {
  static let description = RuleDescription(
    "consistency/same-target", type: .inconsistency, category: "Accuracy: mistranslation",
    severity: .info, summary: "one translation for several sources",
    explanation: """
      Two sentences that are translated by the same one were perhaps confused, or a copied \
      translation was left standing. Often it is right: languages differ in what they tell apart. \
      Targets of fewer than four words are passed over. One finding for each target.
      """,
    examples: [
      .wrong(
        [
          ("Xin chọn một tập tin khác.", "Please choose another file."),
          ("Xin chọn một thư mục khác.", "Please choose another file."),
          ("Xin chọn một tập tin khác.", "Please choose another file."),
        ], finds: "Xin chọn một thư mục khác."),
      .right([
        ("Xin chọn một tập tin khác.", "Please choose another file."),
        ("XIN chọn một tập tin khác", "Please choose another file."), ("Mở", "Open"),
        ("Mở ra", "Open"),
      ]),
    ])

  private static let fewestWords = 4
  private var texts = RepeatedTexts()

  func collect(_ pair: AnalyzedPair) {
    guard let (source, target) = sides(pair) else { return }
    texts.collect(target, renderedBy: source)
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let (source, target) = sides(pair) else { return [] }
    texts.note(target, renderedBy: source) { pair.place(.source) }
    return []
  }

  func findingsInDocument() -> [Finding] {
    texts.varying().map { places in
      let others = places.last.map { "“\($0.text)”" } ?? ""
      return description.finding(
        at: places, "The same target elsewhere translates \(others); see whether both are right.")
    }
  }

  private func sides(_ pair: AnalyzedPair) -> (AnalyzedText, AnalyzedText)? {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      target.wordCount >= Self.fewestWords
    else { return nil }
    return (source, target)
  }
}
