import Terminology
import TextAnalysis
import TranslationModel

/// What the texts of a check are analysed with, made once and shared by all pairs and rules.
final class CheckTools {
  let languages: LanguagePair
  /// The distinct words of both sides.
  let types = WordTypes()
  /// The glossary in this direction; nil without one.
  let terms: TermPairing?
  private let source: QuantityLexicons
  private let target: QuantityLexicons

  init(options: CheckOptions) {
    languages = options.languages
    // First of all, so that the words of numbers have the lowest numbers.
    source = QuantityLexicons(options.languages.source, types: types)
    target = QuantityLexicons(options.languages.target, types: types)
    terms =
      options.concepts.isEmpty
      ? nil
      : TermPairing(
        index: TermIndex(options.concepts), languages: options.languages, gap: options.termGap,
        types: types)
  }

  /// The words of numbers, dates and units in a side's language.
  func lexicons(_ side: Side) -> QuantityLexicons { side == .source ? source : target }
}
