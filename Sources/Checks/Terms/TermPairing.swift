import Terminology
import TextAnalysis
import TranslationModel

/// A glossary as the term rules use it, in one direction.
final class TermPairing {
  let index: TermIndex
  let source: TermFinder
  let target: TermFinder
  /// How many other words may stand between two words of a term.
  let gap: Int
  /// Concepts that are called the same in both languages: names and words that stay as they are.
  let untranslatable: Set<Int>
  /// By concept: what it may be called in the target language, preferred terms first.
  private let accepted: [[String]]
  /// By concept and term.
  private let statuses: [[TermStatus]]

  init(index: TermIndex, languages: LanguagePair, gap: Int = 0, types: WordTypes) {
    self.gap = gap
    untranslatable = Set(
      index.concepts.indices.filter { position in
        let sources = index.concepts[position].terms(in: languages.source)
        return index.concepts[position].terms(in: languages.target).contains { target in
          target.status.isAccepted
            && sources.contains { $0.text.utf8.elementsEqual(target.text.utf8) }
        }
      })
    self.index = index
    accepted = index.concepts.map { concept in
      let terms = concept.terms(in: languages.target)
      return terms.filter { $0.status == .preferred }.map(\.text)
        + terms.filter { $0.status == .admitted }.map(\.text)
    }
    statuses = index.concepts.map { $0.terms.map(\.status) }
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
  func acceptedTargets(of concept: Int) -> [String] { accepted[concept] }

  func status(of reading: TermOccurrence.Reading) -> TermStatus {
    statuses[reading.concept][reading.term]
  }
}
