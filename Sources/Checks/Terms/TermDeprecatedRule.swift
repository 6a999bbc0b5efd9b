import TranslationModel

/// A term in the target that the glossary has put another in the place of.
final class TermDeprecatedRule: Rule {
  static let description = RuleDescription(
    "term/deprecated", type: .terminology, category: "Terminology: inconsistent with resource",
    severity: .warning, summary: "the target has a term that the glossary has superseded",
    explanation: """
      A superseded term was right once; texts should now use the one that followed it. What another \
      concept still accepts is judged by the source, as with forbidden terms.
      """,
    examples: [
      .wrong([("Xe máy đến.", "The autocycle came.")], terms: sample, finds: "autocycle"),
      .right([("Xe máy đến.", "The motorcycle came.")], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("xe máy", "motorcycle", .preferred), ("xe máy", "autocycle", .superseded),
  ]

  private let unaccepted: UnacceptedTerms

  init(terms: TermPairing) { unaccepted = UnacceptedTerms(terms: terms) }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    unaccepted.uses(of: .superseded, in: pair).map {
      unaccepted.finding(description, $0, in: pair, "no longer uses")
    }
  }
}
