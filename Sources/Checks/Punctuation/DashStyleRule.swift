import TextAnalysis
import TranslationModel

/// Dashes of several kinds between words of one document.
final class DashStyleRule: Rule {
  static let description = RuleDescription(
    "punct/dash", type: .typographical, category: "Linguistic: punctuation", severity: .info,
    summary: "several kinds of dashes in one text",
    explanation: """
      A dash between words is “ - ”, “ – ”, “ — ” or “—”: any will do, one throughout. Hyphens \
      inside words, signs before numbers and dashes at the beginning of a line, as in dialogue and \
      lists, are something else. One finding, with the places of the rarer kinds.
      """,
    examples: [
      .wrong([(nil, "One – two – three"), (nil, "four - five")], finds: "-"),
      .right([(nil, "One – two"), (nil, "- a list"), (nil, "counter-offensive, 1975-1979")]),
    ])

  private var tally = StyleTally()
  private static let marks = ByteSet("-–—")

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target, !text.characters.isDisjoint(with: Self.marks) else { return [] }
    for token in text.tokens.indices.dropFirst().dropLast()
    where text.tokens[token].kind == .punctuation {
      let scalar = text.scalar(token)
      guard scalar == 0x2D || scalar == 0x2013 || scalar == 0x2014,
        text.tokens[token - 1].kind == .word, text.tokens[token + 1].kind == .word
      else { continue }
      let isSpaced = text.followsSpace(token) && text.followsSpace(token + 1)
      // En dashes without spaces join two names, hyphens a compound.
      guard isSpaced || scalar == 0x2014 else { continue }
      let mark = scalar == 0x2D ? "-" : scalar == 0x2013 ? "–" : "—"
      tally.add(isSpaced ? "“ \(mark) ”" : "“\(mark)”") {
        pair.place(.target, text.tokens[token].range)
      }
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    let places = tally.exceptions()
    guard !places.isEmpty else { return [] }
    return [
      description.finding(at: places, "Several kinds of dashes in one text: \(tally.summary).")
    ]
  }
}
