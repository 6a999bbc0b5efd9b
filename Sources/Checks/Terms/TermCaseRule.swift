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
  /// By concept and term: whether each of its words has a capital that counts; empty when none has.
  private let capitals: [[[Bool]]]

  init(terms: TermPairing, languages: LanguagePair) {
    self.terms = terms
    let entries = terms.index.concepts.flatMap { $0.terms(in: languages.target) }
    let capitalised = entries.count { Self.haveCapitals($0.text).first == true }
    let firstCounts = 2 * capitalised <= entries.count
    capitals = terms.index.concepts.map { concept in
      concept.terms.map { term in
        var words = Self.haveCapitals(term.text)
        if !firstCounts, !words.isEmpty { words[0] = false }
        return words.contains(true) ? words : []
      }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target else { return [] }
    return pair.targetTerms.compactMap { occurrence in
      let readings = occurrence.readings.filter { terms.status(of: $0).isAccepted }
      guard !readings.isEmpty,
        readings.allSatisfy({ !capitals[$0.concept][$0.term].isEmpty }),
        case let found = String(target.text[utf8Range: occurrence.range]),
        readings.allSatisfy({ lacksCapital(found, capitals[$0.concept][$0.term]) })
      else { return nil }
      let term = terms.index.term(readings[0]).text
      // An inflected form is not replaced by the term.
      let isSame =
        readings.count == 1
        && TextKey.match.key(of: term).utf8.elementsEqual(TextKey.match.key(of: found).utf8)
      return description.finding(
        at: [pair.place(.target, occurrence.range)], "The glossary writes “\(term)”.",
        suggestions: [term], fix: isSame ? term : nil)
    }
  }

  /// Whether a word in small letters stands where the term has a capital.
  private func lacksCapital(_ found: String, _ wanted: [Bool]) -> Bool {
    let words = Self.haveCapitals(found)
    return words.count == wanted.count && zip(words, wanted).contains { !$0 && $1 }
  }

  private static func haveCapitals(_ text: String) -> [Bool] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { Capitals(of: Substring($0)) != .none }
  }
}
