import TextAnalysis
import TranslationModel

/// No-break spaces between plain words, as web pages and word processors leave them.
final class NoBreakSpaceRule: Rule {
  static let description = RuleDescription(
    "space/no-break", type: .whitespace, category: "Linguistic: punctuation", severity: .info,
    summary: "a no-break space between plain words",
    explanation: """
      U+00A0 keeps a number with its unit or a title with its name; between two words in small \
      letters it came in by copying and makes searches miss. What the source has too is passed \
      over. One finding a text, with all places; the fix puts in ordinary spaces.
      """,
    examples: [
      .wrong([(nil, "green\u{A0}fields")], finds: "\u{A0}"),
      .right([(nil, "5\u{A0}km"), (nil, "Mr.\u{A0}Phong"), ("a\u{A0}b", "of\u{A0}it")]),
    ])

  private var places: [Finding.Place] = []
  /// As many places as are told.
  private static let most = 100

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, target.characters.contains(0xC2), places.count < Self.most,
      pair.source.map({ gaps(in: $0).isEmpty }) ?? true
    else { return [] }
    for gap in gaps(in: target) { places.append(pair.place(.target, gap)) }
    return []
  }

  func findingsInDocument() -> [Finding] {
    guard !places.isEmpty else { return [] }
    return [
      description.finding(
        at: places, "No-break spaces between plain words; put ordinary ones.", suggestions: [" "],
        fix: " ")
    ]
  }

  private func gaps(in text: AnalyzedText) -> [Range<Int>] {
    guard text.characters.contains(0xC2) else { return [] }
    return text.tokens.indices.dropFirst().compactMap { token in
      let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound
      guard text.bytes[gap].elementsEqual([0xC2, 0xA0]), text.tokens[token - 1].kind == .word,
        text.tokens[token].kind == .word, text.type(token - 1)?.capitals == Capitals.none,
        text.type(token)?.capitals == Capitals.none
      else { return nil }
      return gap
    }
  }
}
