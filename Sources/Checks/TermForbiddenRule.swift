import Terminology
import TranslationModel

/// A term in the target that the glossary forbids for what the source says.
///
/// What one concept forbids another may prefer (*sappers*): a term that is accepted anywhere in the
/// glossary is wrong only where the source has a concept that forbids it and none that accepts it.
final class TermForbiddenRule: Rule {
  static let description = RuleDescription(
    "term/forbidden", type: .terminology, category: "Terminology: inconsistent with resource",
    severity: .error, summary: "the target has a term that the glossary forbids",
    explanation: """
      A deprecated or superseded term must not be used for its concept. What one concept forbids \
      another may prefer: a term that is accepted anywhere in the glossary is wrong only where the \
      source has a concept that forbids it and none that accepts it. Use an accepted term.
      """,
    examples: [
      .wrong(
        [("Quân tình nguyện đến.", "Voluntary soldiers came.")], terms: sample,
        finds: "Voluntary soldiers"),
      .wrong([("công binh", "sappers")], terms: sample, finds: "sappers"),
      .right([("đặc công", "sappers"), ("quân tình nguyện", "volunteer soldiers")], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("quân tình nguyện", "volunteer soldiers", .preferred),
    ("quân tình nguyện", "voluntary soldiers", .deprecated),
    ("công binh", "military engineers", .preferred), ("công binh", "sappers", .deprecated),
    ("đặc công", "sappers", .preferred),
  ]

  private let terms: TermPairing

  init(terms: TermPairing) { self.terms = terms }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    let inSource = Set(pair.sourceTerms.flatMap(\.readings).map(\.concept))
    return pair.targetTerms.compactMap { occurrence in
      let accepting = occurrence.readings.filter { terms.index.term($0).status.isAccepted }
      let forbidding = occurrence.readings.filter { !terms.index.term($0).status.isAccepted }
      let wrong = forbidding.first { inSource.contains($0.concept) }
      guard let reading = wrong ?? (accepting.isEmpty ? forbidding.first : nil),
        accepting.allSatisfy({ !inSource.contains($0.concept) })
      else { return nil }
      return finding(pair, occurrence, reading)
    }
  }

  private func finding(
    _ pair: AnalyzedPair, _ occurrence: TermOccurrence, _ reading: TermOccurrence.Reading
  ) -> Finding {
    let place = pair.place(.target, occurrence.range)
    let accepted = terms.acceptedTargets(of: reading.concept)
    let sources = pair.sourceTerms
      .filter { $0.readings.contains { $0.concept == reading.concept } }
      .map { pair.place(.source, $0.range) }
    let subject = sources.first.map { " for “\($0.text)”" } ?? ""
    let remedy = accepted.first.map { "say “\($0)”" } ?? "choose another word"
    let note = terms.index.term(reading).note.map { " Its note: \($0)" } ?? ""
    return description.finding(
      at: [place] + sources,
      "The glossary forbids “\(place.text)”\(subject); \(remedy).\(note)", suggestions: accepted)
  }
}
