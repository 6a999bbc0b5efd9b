import TextAnalysis
import TranslationModel

/// How often each word occurs in the text that is checked: the best list of what its writer means.
struct WordCounts {
  /// Words in small letters, composed, with U+0027 as apostrophe.
  private(set) var counts: [String: Int] = [:]

  mutating func add(_ text: String) { add(text, tokens: Tokenizer().tokens(in: text)) }

  mutating func add(_ text: String, tokens: [Token]) {
    for token in tokens where token.kind == .word {
      counts[Self.folded(text[utf8Range: token.range]), default: 0] += 1
    }
  }

  subscript(word: String) -> Int { counts[word] ?? 0 }

  static func folded(_ word: some StringProtocol) -> String {
    UnicodeForm.composed.apply(to: String(word)).lowercased().replacing("\u{2019}", with: "'")
  }
}
