import TextAnalysis
import TranslationModel

/// The form in which the words of a language are compared: composed, in small letters, with U+0027
/// as apostrophe; Vietnamese ones by their match key, which folds tone style and *i* and *y*.
struct WordFolding: Sendable {
  private let usesMatchKey: Bool

  init(language: LanguageTag) { usesMatchKey = language.matches(.vietnamese) }

  func folded(_ word: some StringProtocol) -> String {
    usesMatchKey ? TextKey.match.key(of: String(word)) : Self.plain(word)
  }

  static func plain(_ word: some StringProtocol) -> String {
    UnicodeForm.composed.apply(to: String(word)).lowercased().replacing("\u{2019}", with: "'")
  }
}
