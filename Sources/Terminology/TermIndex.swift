package import TextAnalysis
public import TranslationModel

/// The terms of a glossary, ready to be found in texts.
public struct TermIndex: Sendable {
  /// All concepts, in the order they came.
  public let concepts: [Concept]
  /// By language, where a word leads from each node.
  private let tries: [String: TermTrie]

  public init(_ concepts: [Concept]) {
    self.concepts = concepts
    var tries: [String: TermTrie] = [:]
    var foldings: [String: TermFolding] = [:]
    for (position, concept) in concepts.enumerated() {
      for (number, term) in concept.terms.enumerated() {
        let language = term.language.primary
        let folding = foldings[language] ?? TermFolding(language: term.language)
        foldings[language] = folding
        tries[language, default: TermTrie()].insert(
          folding.words(of: term.text), reading: .init(concept: position, term: number))
      }
    }
    self.tries = tries
  }

  public func term(_ reading: TermOccurrence.Reading) -> Term {
    concepts[reading.concept].terms[reading.term]
  }

  /// A finder of the terms in one language. Make one a task.
  public func finder(in language: LanguageTag) -> TermFinder {
    finder(in: language, types: WordTypes())
  }

  /// A finder that shares its table of words with others of the same task.
  package func finder(in language: LanguageTag, types: WordTypes) -> TermFinder {
    TermFinder(
      trie: tries[language.primary] ?? TermTrie(), folding: TermFolding(language: language),
      types: types, inflects: language.matches(.english))
  }
}
