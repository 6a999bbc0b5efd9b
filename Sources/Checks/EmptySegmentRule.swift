import TranslationModel

/// A source text whose translation was left empty.
final class EmptySegmentRule: Rule {
  static let description = RuleDescription(
    "segment/empty", type: .omission, category: "Accuracy: omission", severity: .error,
    summary: "the source has text, the target has none",
    explanation: """
      A unit without a translation is mostly one that was overlooked. Sources without a word, a \
      number or a code ask for none. Translate it, or leave the unit out.
      """,
    examples: [
      .wrong([("Ruộng xanh.", "")], finds: ""), .wrong([("Ruộng xanh.", " \t")], finds: " \t"),
      .right([("Ruộng xanh.", "Green fields."), ("…", ""), ("", "Green fields."), ("Ruộng", nil)]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair[.target], pair.saysSomething(.source),
      target.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    else { return [] }
    return [
      description.finding(
        at: [pair.place(.target), pair.place(.source)],
        "The target is empty; translate the source.")
    ]
  }
}
