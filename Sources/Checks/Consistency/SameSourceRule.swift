import TranslationModel

/// One source that is translated in several ways.
final class SameSourceRule: Rule {
  static let description = RuleDescription(
    "consistency/same-source", type: .inconsistency, category: "Style: inconsistent style",
    severity: .warning, summary: "one source with several translations",
    explanation: """
      The same sentence should read the same wherever it stands. Case and marks do not make another \
      translation, and an empty target is none; sources of fewer than four words (“Open”) may well \
      mean different things. One finding for each source, with all its places, the rarest \
      translation first.
      """,
    examples: [
      .wrong(
        [
          ("Xin chọn một tập tin khác.", "Please choose another file."),
          ("Xin chọn một tập tin khác.", "Pick a different file, please."),
          ("Xin chọn một tập tin khác.", "Please choose another file."),
        ], finds: "Pick a different file, please."),
      .right([
        ("Xin chọn một tập tin khác.", "Please choose another file."),
        ("Xin chọn một tập tin khác!", "Please choose another file!"), ("Mở", "Open"),
        ("Mở", "Opened"), ("Xin chọn một tập tin khác.", ""),
      ]),
    ])

  private static let fewestWords = 4
  private var texts = RepeatedTexts()

  func collect(_ pair: AnalyzedPair) {
    guard let (source, target) = sides(pair) else { return }
    texts.collect(source, renderedBy: target)
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let (source, target) = sides(pair) else { return [] }
    texts.note(source, renderedBy: target) { pair.place(.target) }
    return []
  }

  func findingsInDocument() -> [Finding] {
    texts.varying().map { places in
      let others = places.last.map { "“\($0.text)”" } ?? ""
      return description.finding(
        at: places, "The same source is elsewhere translated as \(others); choose one.")
    }
  }

  private func sides(_ pair: AnalyzedPair) -> (AnalyzedText, AnalyzedText)? {
    guard let source = pair.source, let target = pair.target, target.saysSomething,
      source.wordCount >= Self.fewestWords
    else { return nil }
    return (source, target)
  }
}
