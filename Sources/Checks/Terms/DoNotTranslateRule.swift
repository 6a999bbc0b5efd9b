import Terminology
import TextAnalysis
import TranslationModel

/// A name or a word that stays as it is, and does not stand in the target so.
final class DoNotTranslateRule: Rule {
  static let description = RuleDescription(
    "term/do-not-translate", type: .terminology,
    category: "Terminology: inconsistent with resource", severity: .warning,
    summary: "a word that stays as it is was translated or changed",
    explanation: """
      What the glossary calls the same in both languages, or the project lists under \
      check.do_not_translate, must stand in the target as it does in the list, letter by letter. \
      The fix restores capitals.
      """,
    examples: [
      .wrong([("Cài OpenOffice.", "Install open office.")], terms: sample, finds: "OpenOffice"),
      .wrong([("Cài OpenOffice.", "Install Openoffice.")], terms: sample, finds: "Openoffice"),
      .right([("Cài OpenOffice.", "Install OpenOffice now."), ("Cài đi.", "Do.")], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("OpenOffice", "OpenOffice", .preferred)
  ]

  private let terms: TermPairing

  init(terms: TermPairing) { self.terms = terms }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, target.saysSomething, !terms.untranslatable.isEmpty else {
      return []
    }
    var reported = Set<Int>()
    return pair.sourceTerms.compactMap { occurrence in
      guard
        let reading = occurrence.readings.first(where: { terms.untranslatable.contains($0.concept) }
        ),
        reported.insert(reading.concept).inserted,
        let word = terms.acceptedTargets(of: reading.concept).first
      else { return nil }
      let here = pair.targetTerms.filter { $0.readings.contains { $0.concept == reading.concept } }
      if here.contains(where: { target.bytes[$0.range].elementsEqual(word.utf8) }) { return nil }
      if let changed = here.first {
        return description.finding(
          at: [pair.place(.target, changed.range)],
          "Write “\(word)”, as it stays in all languages.",
          suggestions: [word], fix: word)
      }
      // The list may write it with other capitals than this text does.
      let source = pair.place(.source, occurrence.range)
      guard target.bytes.firstRange(of: Array(source.text.utf8)) == nil else { return nil }
      return description.finding(
        at: [source, pair.place(.target)], "“\(source.text)” is not to be translated; keep it.",
        suggestions: [word])
    }
  }
}
