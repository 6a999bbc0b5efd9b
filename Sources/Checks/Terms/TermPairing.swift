import Terminology
import TextAnalysis
import TranslationModel

/// A glossary as the term rules use it, in one direction.
final class TermPairing {
  let index: TermIndex
  let source: TermFinder
  let target: TermFinder
  private let languages: LanguagePair

  init(index: TermIndex, languages: LanguagePair, types: WordTypes) {
    self.index = index
    self.languages = languages
    source = index.finder(in: languages.source, types: types)
    target = index.finder(in: languages.target, types: types)
  }

  subscript(side: Side) -> TermFinder {
    switch side {
    case .source: source
    case .target: target
    }
  }

  /// What a concept may be called in the target language, preferred terms first.
  func acceptedTargets(of concept: Int) -> [String] {
    let terms = index.concepts[concept].terms(in: languages.target)
    return terms.filter { $0.status == .preferred }.map(\.text)
      + terms.filter { $0.status == .admitted }.map(\.text)
  }
}
