import TextAnalysis
import TranslationModel

/// A target that is its source over again.
///
/// Names, numbers and codes may well be the same in both languages: only a text with a word in
/// small letters, or of four words, counts.
final class UntranslatedSegmentRule: Rule {
  static let description = RuleDescription(
    "segment/untranslated", type: .untranslated, category: "Accuracy: untranslated",
    severity: .warning, summary: "the target is the same as the source",
    explanation: """
      A target that repeats its source was mostly copied and forgotten. Case, tone style and width \
      do not make it another text. Names, numbers and codes may well be the same in both languages: \
      only a text with a word in small letters, or of four words, counts.
      """,
    examples: [
      .wrong([("Ruộng xanh.", "Ruộng XANH.")], finds: "Ruộng XANH."),
      .wrong(
        [("Trung đoàn Bộ binh Hà Nội", "Trung đoàn Bộ binh Hà Nội")],
        finds: "Trung đoàn Bộ binh Hà Nội"),
      .right([("Hà Nội", "Hà Nội"), ("1975", "1975"), ("{0} <b>", "{0} <b>"), ("Có", "Yes")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair[.source], let target = pair[.target],
      TextKey.match.key(of: source).utf8.elementsEqual(TextKey.match.key(of: target).utf8),
      isTranslatable(source, pair.tokens(.source))
    else { return [] }
    return [
      description.finding(
        at: [pair.place(.target), pair.place(.source)],
        "The target is the same as the source; translate it, or confirm that it stays.")
    ]
  }

  private func isTranslatable(_ text: String, _ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind == .word }.map { text[utf8Range: $0.range].unicodeScalars }
    return words.count >= 4
      || words.contains { $0.count >= 2 && $0.first?.properties.isLowercase == true }
  }
}
