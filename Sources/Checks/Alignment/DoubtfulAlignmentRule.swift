import TranslationModel

/// A pair of which the aligner itself doubts that its sides translate each other.
final class DoubtfulAlignmentRule: Rule {
  static let description = RuleDescription(
    "align/doubtful", type: .mistranslation, category: "Accuracy: mistranslation",
    severity: .info, summary: "the aligner doubts that the sides translate each other",
    explanation: """
      An alignment comes with a probability for each of its pairs. Below one half the sides more \
      likely don't belong together: something was left out or added near by, or the translation is \
      very free. Pairs of a memory or a table have no probability and are passed over.
      """,
    examples: [
      .wrong([("Ruộng xanh.", "Nobody came.")], confidence: 0.2, finds: "Nobody came."),
      .right([("Ruộng xanh.", "Green fields.")], confidence: 0.9),
      .right([("Ruộng xanh.", "Nobody came.")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let confidence = pair.pair.confidence, confidence < 0.5, pair[.source] != nil,
      pair[.target] != nil
    else { return [] }
    return [
      description.finding(
        at: [pair.place(.target), pair.place(.source)],
        "The sides belong together with a probability of \(Int((confidence * 100).rounded())) % "
          + "only; see whether the alignment is right there.")
    ]
  }
}
