import TranslationModel

/// What the whole text shows, collected before anything is judged and shared by the rules.
final class Evidence {
  private let sourceUsage: TextUsage
  private let targetUsage: TextUsage
  private let sourceOrder: WordOrder
  private let targetOrder: WordOrder
  /// The words of accepted terms and of the project's list, in both languages, folded.
  let acceptedWords: Set<String>

  init(options: CheckOptions) {
    var words = options.acceptedWords
    for term in options.concepts.flatMap(\.terms) where term.status.isAccepted {
      words.insert(term.text)
    }
    acceptedWords = words.words
    sourceUsage = TextUsage(language: options.languages.source)
    targetUsage = TextUsage(language: options.languages.target)
    sourceOrder = WordOrder(usage: sourceUsage)
    targetOrder = WordOrder(usage: targetUsage)
  }

  /// How often each word of a side occurs, and beside what.
  func usage(_ side: Side) -> TextUsage { side == .source ? sourceUsage : targetUsage }
  /// The words of a side in their order.
  func order(_ side: Side) -> WordOrder { side == .source ? sourceOrder : targetOrder }

  func collect(_ pair: AnalyzedPair) {
    for side in Side.allCases {
      guard let text = pair[side] else { continue }
      let words = usage(side).add(text, tokens: pair.tokens(side))
      order(side).append(words, unit: pair.pair.unit)
    }
  }
}
