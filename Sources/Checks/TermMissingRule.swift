import Terminology
import TranslationModel

/// A term of the glossary in the source that the target renders by none of its accepted terms.
///
/// One accepted term is enough, however often the source has the term. Nothing is said when the
/// target has a forbidden term of the same concept: that is the other rule's finding.
final class TermMissingRule: Rule {
  static let description = RuleDescription(
    "term/missing", type: .terminology, category: "Terminology: inconsistent with resource",
    severity: .warning,
    summary: "a glossary term of the source has no accepted rendering in the target",
    explanation: """
      What the glossary calls by one name should not go by another. Terms are whole words, the \
      longest first, in any case and tone style, in English inflected too. One accepted term is \
      enough, however often the source has the term; a forbidden one is the finding of another \
      rule. Use an accepted term, or put what you wrote into the glossary as admitted.
      """,
    examples: [
      .wrong(
        [("Quân tình nguyện đến.", "The troops came.")], terms: sample,
        finds: "Quân tình nguyện"),
      .right(
        [
          ("Quân tình nguyện đến.", "A volunteer soldier came."),
          ("quân tình nguyện", "voluntary soldiers"), ("quân tính nguyện", "troops"),
        ], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("quân tình nguyện", "volunteer soldiers", .preferred),
    ("quân tình nguyện", "voluntary soldiers", .deprecated),
  ]

  private let terms: TermPairing

  init(terms: TermPairing) { self.terms = terms }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard pair[.target] != nil, !pair.sourceTerms.isEmpty, pair.saysSomething(.target) else {
      return []
    }
    let rendered = Set(pair.targetTerms.flatMap(\.readings).map(\.concept))
    var reported = Set<Set<Int>>()
    return pair.sourceTerms.compactMap { occurrence in
      let concepts = Set(occurrence.readings.map(\.concept))
      // A term with no translation in the glossary asks for nothing.
      let accepted = concepts.sorted().flatMap(terms.acceptedTargets)
      guard !accepted.isEmpty, concepts.isDisjoint(with: rendered),
        reported.insert(concepts).inserted
      else { return nil }
      let place = pair.place(.source, occurrence.range)
      let wanted = accepted.prefix(3).map { "“\($0)”" }.joined(separator: " or ")
      return description.finding(
        at: [place, pair.place(.target)],
        "“\(place.text)” is not rendered by a term of the glossary; say \(wanted).",
        suggestions: accepted)
    }
  }
}
