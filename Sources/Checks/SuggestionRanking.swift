/// Puts what may have been meant in order: words that the text itself uses, one letter away, by how
/// often it uses them; then the dictionary's guesses as they came.
struct SuggestionRanking {
  /// More than these help nobody.
  private static let most = 5

  let counts: WordCounts

  func suggestions(
    for word: String, from guesses: [String], isKnown: (String) -> Bool
  ) -> [String] {
    let own = counts.counts
      .filter { EditDistance.isOne(word, $0.key) && isKnown($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map(\.key)
    var ranked: [String] = []
    for suggestion in own.prefix(3) + guesses where !ranked.contains(suggestion) {
      ranked.append(suggestion)
    }
    return Array(ranked.prefix(Self.most))
  }
}
