import Terminology
import TextAnalysis
import TranslationModel

/// A pair with what several rules want to know about it, each found once.
final class AnalyzedPair {
  let pair: TranslationPair
  let source: AnalyzedText?
  let target: AnalyzedText?
  let tools: CheckTools

  init(_ pair: TranslationPair, tools: CheckTools) {
    self.pair = pair
    self.tools = tools
    source = pair.source.map { AnalyzedText($0, .source, tools: tools) }
    target = pair.target.map { AnalyzedText($0, .target, tools: tools) }
  }

  var sourceTerms: [TermOccurrence] { source?.terms ?? [] }
  var targetTerms: [TermOccurrence] { target?.terms ?? [] }

  /// Which numbers, dates and times have a counterpart; nil unless both sides say something.
  private(set) lazy var quantities: QuantityComparison? = {
    guard let source, let target, source.saysSomething, target.saysSomething else { return nil }
    return QuantityComparison(source: source, target: target)
  }()

  /// Where the target has another form of the words of one of these concepts: *genocidal* where
  /// the glossary has *genocide*.
  func derivedTerm(of concepts: Set<Int>) -> TermOccurrence? {
    target?.derivedTerms.first { $0.readings.contains { concepts.contains($0.concept) } }
  }

  subscript(side: Side) -> String? { pair[side] }

  func text(_ side: Side) -> AnalyzedText? {
    switch side {
    case .source: source
    case .target: target
    }
  }

  func tokens(_ side: Side) -> [Token] { text(side)?.tokens ?? [] }

  /// Whether a side has a word, a number or a code.
  func saysSomething(_ side: Side) -> Bool { text(side)?.saysSomething ?? false }

  /// The stretch of one side as a place of a finding.
  func place(_ side: Side, _ range: Range<Int>) -> Finding.Place {
    let text = pair[side].map { String($0[utf8Range: range]) } ?? ""
    return Finding.Place(unit: pair.unit, side: side, range: range, text: text)
  }

  /// A whole side as a place of a finding.
  func place(_ side: Side) -> Finding.Place { place(side, 0..<(pair[side]?.utf8.count ?? 0)) }
}
