import TextAnalysis
import TranslationModel

/// A target in another language than the one it should be in.
final class SegmentLanguageRule: Rule {
  static let description = RuleDescription(
    "segment/language", type: .untranslated, category: "Accuracy: untranslated",
    severity: .warning, summary: "the target is in another language",
    explanation: """
      Told from the script and the small words of a target of six words or more. Names and codes \
      tell nothing. A target that repeats its source is the finding of another rule.
      """,
    examples: [
      .wrong(
        [("Chúng tôi về nhà sau cuộc chiến.", "Nous sommes dans la maison et le jardin des amis.")],
        finds: "Nous sommes dans la maison et le jardin des amis."),
      .wrong(
        [("We went home after the war.", "We came back to the house of the soldiers.")],
        languages: .englishVietnamese, finds: "We came back to the house of the soldiers."),
      .right([("Chúng tôi về nhà.", "We went home after the war and stayed there.")]),
    ])

  private static let fewestWords = 6
  /// More than these tell nothing new.
  private static let mostWords = 200

  private let english: Set<Int32>

  init(tools: CheckTools) { english = FunctionWords.keys(tools.types) }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.text != target.text else {
      return []
    }
    let words = plainWords(in: target)
    guard words.count >= Self.fewestWords, !speaksForItself(target, words) else { return [] }
    let plain = words.prefix(Self.mostWords).map { target.text[utf8Range: target.tokens[$0].range] }
    guard let guess = LanguageGuess.language(of: plain.joined(separator: " ")),
      !guess.matches(target.language)
    else { return [] }
    return [
      description.finding(
        at: [pair.place(.target), pair.place(.source)],
        "The target seems to be in the language “\(guess)”; it should be in “\(target.language)”.")
    ]
  }

  /// Words in small letters, or of a script without them, that are no parts of options and codes.
  private func plainWords(in text: AnalyzedText) -> [Int] {
    text.tokens.indices.filter { token in
      guard text.tokens[token].kind == .word, let type = text.type(token),
        type.capitals == .none
      else { return false }
      return !isCodeMark(token - 1, text, touches: token)
        && !isCodeMark(token + 1, text, touches: token + 1)
    }
  }

  private func isCodeMark(_ token: Int, _ text: AnalyzedText, touches: Int) -> Bool {
    guard text.tokens.indices.contains(token), text.touchesPrevious(touches) else { return false }
    return [0x2D, 0x3D, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x2F, 0x5F, 0x24].contains(text.scalar(token))
  }

  /// Whether every sixth word of a Vietnamese text has marks of Vietnamese, or every tenth of an
  /// English one is a small word of English: then nothing is asked.
  private func speaksForItself(_ text: AnalyzedText, _ words: [Int]) -> Bool {
    switch text.language.primary {
    case "vi": 6 * words.count { text.type($0)?.syllable == .marked } >= words.count
    case "en": 10 * words.count { english.contains(text.key($0)) } >= words.count
    default: false
    }
  }
}
