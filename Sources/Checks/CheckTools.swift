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

  init(options: CheckOptions) {
    languages = options.languages
    terms =
      options.concepts.isEmpty
      ? nil
      : TermPairing(
        index: TermIndex(options.concepts), languages: options.languages, types: types)
  }
}
