import Terminology
import TranslationModel

/// A glossary as the term rules use it, in one direction.
final class TermPairing {
  let index: TermIndex
  let source: TermFinder
  let target: TermFinder
  private let languages: LanguagePair

  init(index: TermIndex, languages: LanguagePair) {
    self.index = index
    self.languages = languages
    source = index.finder(in: languages.source)
    target = index.finder(in: languages.target)
  }

  /// What a concept may be called in the target language, preferred terms first.
  func acceptedTargets(of concept: Int) -> [String] {
    let terms = index.concepts[concept].terms(in: languages.target)
    return terms.filter { $0.status == .preferred }.map(\.text)
      + terms.filter { $0.status == .admitted }.map(\.text)
  }
}
