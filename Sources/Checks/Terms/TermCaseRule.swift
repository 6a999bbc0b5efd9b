import Terminology
import TextAnalysis
import TranslationModel

/// A term in small letters that the glossary writes with capitals.
final class TermCaseRule: Rule {
  static let description = RuleDescription(
    "term/case", type: .terminology, category: "Terminology: inconsistent with resource",
    severity: .warning, summary: "a term without the capitals that the glossary gives it",
    explanation: """
      A term with capitals in the glossary is a name (Khmer Rouge) and keeps them. A capital at the \
      beginning of an entry counts only in a glossary whose entries mostly begin in small letters. \
      Texts in capitals throughout pass. The fix writes the term as the glossary does.
      """,
    examples: [
      .wrong([("Khơ-me Đỏ đến.", "The khmer rouge came.")], terms: sample, finds: "khmer rouge"),
      .right(
        [
          ("Khơ-me Đỏ đến.", "The Khmer Rouge came."), ("KHƠ-ME ĐỎ", "KHMER ROUGE"),
          ("quân tình nguyện", "Volunteer soldiers"),
        ], terms: sample),
    ])

  private static let sample: [(String, String, TermStatus)] = [
    ("Khơ-me Đỏ", "Khmer Rouge", .preferred),
    ("quân tình nguyện", "volunteer soldiers", .preferred),
  ]

  private let terms: TermPairing
  private let firstCounts: Bool

  init(terms: TermPairing, languages: LanguagePair) {
    self.terms = terms
    let entries = terms.index.concepts.flatMap { $0.terms(in: languages.target) }
    let capitalised = entries.count { Capitals(of: $0.text.prefix { $0 != " " }) != .none }
    firstCounts = 2 * capitalised <= entries.count
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target else { return [] }
    return pair.targetTerms.compactMap { occurrence in
      let texts = occurrence.readings.map { terms.index.term($0) }
        .filter { $0.status.isAccepted }.map(\.text)
      let found = String(target.text[utf8Range: occurrence.range])
      guard !texts.isEmpty, texts.allSatisfy({ lacksCapital(found, of: $0) }) else { return nil }
      let term = texts[0]
      // An inflected form is not replaced by the term.
      let isSame =
        texts.count == 1
        && TextKey.match.key(of: term).utf8.elementsEqual(TextKey.match.key(of: found).utf8)
      return description.finding(
        at: [pair.place(.target, occurrence.range)], "The glossary writes “\(term)”.",
        suggestions: [term], fix: isSame ? term : nil)
    }
  }

  /// Whether a word in small letters stands where the term has a capital.
  private func lacksCapital(_ found: String, of term: String) -> Bool {
    let words = found.split(whereSeparator: \.isWhitespace)
    let wanted = term.split(whereSeparator: \.isWhitespace)
    guard words.count == wanted.count else { return false }
    return words.indices.contains { position in
      (position > 0 || firstCounts) && Capitals(of: wanted[position]) != .none
        && Capitals(of: words[position]) == .none
    }
  }
}
