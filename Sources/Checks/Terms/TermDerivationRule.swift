import Terminology
import TranslationModel

/// A term of the source that the target renders by another word of the same family.
final class TermDerivationRule: Rule {
  static let description = RuleDescription(
    "term/derivation", type: .terminology, category: "Terminology: inconsistent with resource",
    severity: .info, summary: "a glossary term in another form than an inflected one",
    explanation: """
      “Genocidal” is not the term “genocide”, though it may be the right way to say it: inflected \
      forms (plural, past) count as the term, derived ones are told. Use the term, or put the form \
      into the glossary as admitted.
      """,
    examples: [
      .wrong([("tội ác diệt chủng", "genocidal crimes")], terms: sample, finds: "genocidal"),
      .right([("tội ác diệt chủng", "crimes of genocide"), ("ruộng", "fields")], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("diệt chủng", "genocide", .preferred)
  ]

  private let terms: TermPairing

  init(terms: TermPairing) { self.terms = terms }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard pair.target != nil, !pair.sourceTerms.isEmpty else { return [] }
    let rendered = Set(pair.targetTerms.flatMap(\.readings).map(\.concept))
    var reported = Set<Set<Int>>()
    return pair.sourceTerms.compactMap { occurrence in
      let concepts = Set(occurrence.readings.map(\.concept))
      guard concepts.isDisjoint(with: rendered), reported.insert(concepts).inserted,
        let derived = pair.derivedTerm(of: concepts),
        case let accepted = concepts.sorted().flatMap(terms.acceptedTargets), !accepted.isEmpty
      else { return nil }
      let place = pair.place(.target, derived.range)
      let source = pair.place(.source, occurrence.range)
      return description.finding(
        at: [place, source],
        "“\(place.text)” is another form of “\(accepted[0])”, the term for “\(source.text)”.",
        suggestions: accepted)
    }
  }
}
