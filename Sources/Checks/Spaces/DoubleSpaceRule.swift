import TextAnalysis
import TranslationModel

/// Several spaces in a row between words.
final class DoubleSpaceRule: Rule {
  static let description = RuleDescription(
    "space/double", type: .whitespace, category: "Linguistic: punctuation", severity: .info,
    summary: "several spaces in a row",
    explanation: """
      Inside a sentence one space is enough. Where the source has several in a row too, they lay \
      out a table or part sentences as typists did, and are passed over. The fix leaves one.
      """,
    examples: [
      .wrong([("Ruộng xanh.", "Green  fields.")], finds: "  "),
      .right([("Ruộng xanh.", "Green fields."), ("a   b", "a   b"), ("Một", "\tOne\n  two")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, target.characters.contains(0x20),
      let first = runs(in: target).first, pair.source.map({ runs(in: $0).isEmpty }) ?? true
    else { return [] }
    // All runs of one text are one finding.
    return [
      description.finding(
        at: [pair.place(.target, first)]
          + runs(in: target).dropFirst().map { pair.place(.target, $0) },
        "Several spaces in a row; one is enough.", suggestions: [" "], fix: " ")
    ]
  }

  /// Two spaces or more between two tokens of one line.
  private func runs(in text: AnalyzedText) -> [Range<Int>] {
    text.tokens.indices.dropFirst().compactMap { token in
      let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound
      return gap.count >= 2 && text.bytes[gap].allSatisfy { $0 == 0x20 } ? gap : nil
    }
  }
}
