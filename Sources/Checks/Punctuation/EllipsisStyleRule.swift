import TextAnalysis
import TranslationModel

/// Ellipses as one character and as dots in one document.
final class EllipsisStyleRule: Rule {
  static let description = RuleDescription(
    "punct/ellipsis", type: .typographical, category: "Linguistic: punctuation", severity: .info,
    summary: "“…” and “...” in one text",
    explanation: """
      Either will do, one throughout: programs look for texts that end in the one or the other. One \
      finding, with the places of the rarer kind.
      """,
    examples: [
      .wrong([(nil, "Wait…"), (nil, "Loading…"), (nil, "Done...")], finds: "..."),
      .right([(nil, "Wait…"), (nil, "Loading…"), (nil, "1.2")]),
    ])

  private var tally = StyleTally()
  private static let marks = ByteSet(".…")

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target, !text.characters.isDisjoint(with: Self.marks) else { return [] }
    for token in text.tokens.indices where text.tokens[token].kind == .punctuation {
      let style: String
      if text.isSpelt(token, "...") {
        style = "..."
      } else if text.isSpelt(token, "…") {
        style = "…"
      } else {
        continue
      }
      tally.add(style) { pair.place(.target, text.tokens[token].range) }
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    let places = tally.exceptions()
    guard let main = tally.main, !places.isEmpty else { return [] }
    return [
      description.finding(
        at: places, "Ellipses of two kinds in one text: \(tally.summary).", suggestions: [main],
        fix: main)
    ]
  }
}
