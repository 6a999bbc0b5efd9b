import Terminology
import TranslationModel

/// What the whole text shows, collected before anything is judged and shared by the rules.
final class Evidence {
  /// How often each word occurs, on each side.
  private(set) var counts: [Side: WordCounts] = [.source: WordCounts(), .target: WordCounts()]
  /// The glossary in this direction; nil without one.
  let terms: TermPairing?
  /// The words of accepted terms, in both languages, folded as ``WordCounts`` does.
  let glossaryWords: Set<String>

  init(options: CheckOptions) {
    terms =
      options.concepts.isEmpty
      ? nil : TermPairing(index: TermIndex(options.concepts), languages: options.languages)
    var words = WordCounts()
    for term in options.concepts.flatMap(\.terms) where term.status.isAccepted {
      words.add(term.text)
    }
    glossaryWords = Set(words.counts.keys)
  }

  func collect(_ pair: AnalyzedPair) {
    for side in Side.allCases {
      if let text = pair[side] { counts[side]?.add(text, tokens: pair.tokens(side)) }
    }
  }
}
