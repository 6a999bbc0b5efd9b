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
      only a text with a word in small letters, or of four words, counts. Without a Vietnamese \
      letter, or three words in small letters, it is told as information.
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
      let text = pair.source, let severity = severity(of: text)
    else { return [] }
    var finding = description.finding(
      at: [pair.place(.target), pair.place(.source)],
      "The target is the same as the source; translate it, or confirm that it stays.")
    finding.severity = severity
    return [finding]
  }

  /// How sure it is that the text is to be translated; nil for what is not.
  private func severity(of text: AnalyzedText) -> Severity? {
    let words = text.tokens.indices.filter { text.tokens[$0].kind == .word }
    let small = words.filter {
      guard let type = text.type($0) else { return false }
      return type.length >= 2 && type.capitals == .none
    }
    guard words.count >= 4 || !small.isEmpty else { return nil }
    let isVietnamese = text.language.matches(.vietnamese)
    let isSure =
      isVietnamese ? small.contains { text.type($0)?.syllable == .marked } : small.count >= 3
    return isSure ? .warning : .info
  }
}
