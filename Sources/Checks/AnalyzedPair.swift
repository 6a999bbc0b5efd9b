import Terminology
import TextAnalysis
import TranslationModel

/// A pair with what several rules want to know about it, each found once.
final class AnalyzedPair {
  let pair: TranslationPair
  private let terms: TermPairing?

  init(_ pair: TranslationPair, terms: TermPairing?) {
    self.pair = pair
    self.terms = terms
  }

  private(set) lazy var sourceTokens = pair.source.map { Tokenizer().tokens(in: $0) } ?? []
  private(set) lazy var targetTokens = pair.target.map { Tokenizer().tokens(in: $0) } ?? []
  private(set) lazy var sourceTerms =
    pair.source.flatMap { terms?.source.occurrences(in: $0) } ?? []
  private(set) lazy var targetTerms =
    pair.target.flatMap { terms?.target.occurrences(in: $0) } ?? []

  subscript(side: Side) -> String? { pair[side] }

  func tokens(_ side: Side) -> [Token] {
    switch side {
    case .source: sourceTokens
    case .target: targetTokens
    }
  }

  /// Whether a side has a word, a number or a code.
  func saysSomething(_ side: Side) -> Bool {
    tokens(side).contains { $0.kind != .punctuation && $0.kind != .symbol }
  }

  /// The stretch of one side as a place of a finding.
  func place(_ side: Side, _ range: Range<Int>) -> Finding.Place {
    let text = pair[side].map { String($0[utf8Range: range]) } ?? ""
    return Finding.Place(unit: pair.unit, side: side, range: range, text: text)
  }

  /// A whole side as a place of a finding.
  func place(_ side: Side) -> Finding.Place { place(side, 0..<(pair[side]?.utf8.count ?? 0)) }
}
