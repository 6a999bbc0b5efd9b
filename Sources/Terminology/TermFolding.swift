import TextAnalysis
import TranslationModel

/// Cuts terms in one language into words that can be compared, and words into stems.
///
/// Not Sendable: a stemmer keeps its last result.
final class TermFolding {
  private let stemmer: Stemmer?
  /// English is the one language whose irregular forms are known here.
  private let isEnglish: Bool

  init(language: LanguageTag) {
    stemmer = Stemmer(language: language)
    isEnglish = language.matches(.english)
  }

  /// The words of a term.
  func words(of term: String) -> [(surface: String, key: String, stem: String)] {
    Tokenizer().tokens(in: term).filter { $0.kind.isWordLike }.map { token in
      let surface = String(term[utf8Range: token.range])
      let key = TextKey.match.key(of: surface)
      return (surface, key, stem(of: key))
    }
  }

  /// What the forms of one word share.
  func stem(of key: String) -> String {
    guard let stemmer else { return key }
    return stemmer.stem(of: isEnglish ? Inflection.regular(key) : key)
  }
}
