import TranslationModel

/// A source text whose translation was left empty.
final class EmptySegmentRule: Rule {
  static let description = RuleDescription(
    "segment/empty", type: .omission, severity: .error,
    summary: "the source has text, the target has none")

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
