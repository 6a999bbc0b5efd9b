import TextAnalysis
import TranslationModel

/// Letters of two scripts in one word.
final class MixedScriptRule: Rule {
  static let description = RuleDescription(
    "char/mixed-script", type: .characters, category: "Linguistic: character encoding",
    severity: .error, summary: "a word with letters of two scripts",
    explanation: """
      A Cyrillic “о” in a Latin word looks right and is never found by a search. Greek letters \
      beside Latin ones in symbols (μm, ΔT) pass. The fix puts the Latin letter where each of the \
      foreign ones has its like.
      """,
    examples: [
      .wrong([(nil, "The b\u{43E}rder was quiet.")], finds: "b\u{43E}rder"),
      .right([(nil, "The border: 5 μm, ΔT, граница, σύνορο.")]),
    ])

  /// First bytes of Greek and Cyrillic letters.
  private static let marks = ByteSet("ͰΑωϿЀяӿԀԯ")

  func findings(in pair: AnalyzedPair) -> [Finding] {
    Side.allCases.flatMap { side -> [Finding] in
      guard let text = pair.text(side), side == .target,
        !text.characters.isDisjoint(with: Self.marks)
      else { return [] }
      return Normalizer().doubts(in: text.text).filter { doubt in
        doubt.kind == .mixedScripts && !isSymbol(doubt)
      }.map { doubt in
        let place = pair.place(side, doubt.range)
        return description.finding(
          at: [place], "“\(place.text)” mixes letters of two scripts.",
          suggestions: doubt.suggestion.map { [$0] } ?? [], fix: doubt.suggestion)
      }
    }
  }

  /// Up to three letters of which none is taken for a Latin one.
  private func isSymbol(_ doubt: TextDoubt) -> Bool {
    doubt.suggestion == nil && doubt.text.unicodeScalars.count <= 3
  }
}
