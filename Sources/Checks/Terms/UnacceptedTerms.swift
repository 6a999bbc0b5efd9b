import Terminology
import TranslationModel

/// Terms in the target that the glossary does not accept for what the source says.
///
/// What one concept forbids another may prefer (*sappers*): a term that is accepted anywhere in the
/// glossary is wrong only where the source has a concept that forbids it and none that accepts it.
struct UnacceptedTerms {
  struct Use {
    let occurrence: TermOccurrence
    let reading: TermOccurrence.Reading
  }

  let terms: TermPairing

  /// The uses of terms with one status.
  func uses(of status: TermStatus, in pair: AnalyzedPair) -> [Use] {
    // Most texts have none with that status: then the source isn't asked.
    let candidates = pair.targetTerms.filter { occurrence in
      occurrence.readings.contains { terms.status(of: $0) == status }
    }
    guard !candidates.isEmpty else { return [] }
    let inSource = Set(pair.sourceTerms.flatMap(\.readings).map(\.concept))
    return candidates.compactMap { occurrence in
      let accepting = occurrence.readings.filter { terms.status(of: $0).isAccepted }
      let forbidding = occurrence.readings.filter { !terms.status(of: $0).isAccepted }
      let wrong = forbidding.first { inSource.contains($0.concept) }
      guard let reading = wrong ?? (accepting.isEmpty ? forbidding.first : nil),
        accepting.allSatisfy({ !inSource.contains($0.concept) }),
        terms.status(of: reading) == status
      else { return nil }
      return Use(occurrence: occurrence, reading: reading)
    }
  }

  /// A finding about a use; `verb` says what the glossary does with the term.
  func finding(
    _ rule: RuleDescription, _ use: Use, in pair: AnalyzedPair, _ verb: String
  ) -> Finding {
    let place = pair.place(.target, use.occurrence.range)
    let accepted = terms.acceptedTargets(of: use.reading.concept)
    let sources = pair.sourceTerms
      .filter { $0.readings.contains { $0.concept == use.reading.concept } }
      .map { pair.place(.source, $0.range) }
    let subject = sources.first.map { " for “\($0.text)”" } ?? ""
    let remedy = accepted.first.map { "say “\($0)”" } ?? "choose another word"
    let note = terms.index.term(use.reading).note.map { " Its note: \($0)" } ?? ""
    return rule.finding(
      at: [place] + sources,
      "The glossary \(verb) “\(place.text)”\(subject); \(remedy).\(note)", suggestions: accepted)
  }
}
