import TextAnalysis
import TranslationModel

/// A foreign name in the Vietnamese text that the other side has nothing like.
final class NameTransferRule: Rule {
  static let description = RuleDescription(
    "name/transfer", type: .inconsistentEntities, category: "Accuracy: mistranslation",
    severity: .info, summary: "a name that the other side has nothing like",
    explanation: """
      In Vietnamese a word with a capital that is no syllable is a foreign name (Takeo, Washington) \
      and mostly stands on the other side too, or begins alike (Campuchia, Cambodia). Vietnamese \
      names are often translated and tell nothing.
      """,
    examples: [
      .wrong([("Họ đến tỉnh Takeo.", "They came to the province.")], finds: "Takeo"),
      .right([
        ("Họ đến tỉnh Takeo.", "They came to TAKEO province."),
        ("Họ ở Campuchia.", "They were in Cambodia."), ("Họ ở Huế.", "They were there."),
      ]),
    ])

  /// As many different names of one text as are looked for.
  private static let most = 50
  private let types: WordTypes

  init(tools: CheckTools) { types = tools.types }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, target.wordCount > 0,
      !source.language.matches(target.language)
    else { return [] }
    let side: Side = source.language.matches(.vietnamese) ? .source : .target
    guard let text = pair.text(side), let other = pair.text(side.other),
      text.language.matches(.vietnamese)
    else { return [] }
    var looked = Set<Int32>()
    return text.tokens.indices.compactMap { token in
      guard text.tokens[token].kind == .word, let type = text.type(token),
        type.capitals == .initial, type.syllable == .none, type.isASCII, type.length >= 4,
        !text.beginsSentence(token), text.tokens[token - 1].kind == .word,
        looked.count < Self.most, looked.insert(type.key).inserted, !stands(type.key, in: other)
      else { return nil }
      let place = pair.place(side, text.tokens[token].range)
      return description.finding(
        at: [place], "The other side has nothing like the name “\(place.text)”.")
    }
  }

  /// Whether a word begins with the same two letters.
  private func stands(_ key: Int32, in other: AnalyzedText) -> Bool {
    let start = Array(types.text(of: key).utf8.prefix(2))
    return other.tokens.indices.contains { token in
      switch other.tokens[token].kind {
      case .word, .alphanumeric:
        let otherKey = other.key(token)
        return otherKey == key
          || otherKey != WordTypes.unlisted && types.text(of: otherKey).utf8.starts(with: start)
      case .url, .email, .fileName, .code: return true
      default: return false
      }
    }
  }
}
