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
      A deprecated term must not be used for its concept. What one concept forbids \
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

  private let unaccepted: UnacceptedTerms

  init(terms: TermPairing) { unaccepted = UnacceptedTerms(terms: terms) }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    unaccepted.uses(of: .deprecated, in: pair).map {
      unaccepted.finding(description, $0, in: pair, "forbids")
    }
  }
}
