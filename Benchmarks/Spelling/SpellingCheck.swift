import Checks
import TranslationModel

/// The check whose findings are counted: of spelling only, in one language.
struct SpellingCheck {
  let language: LanguageTag
  let lexicon: Lexicon?
  let memory: TextUsage?

  /// A check of targets in the language.
  func makeChecker() throws -> Checker {
    let other: LanguageTag = language == .english ? .vietnamese : .english
    var options = CheckOptions(languages: LanguagePair(source: other, target: language))
    options.dictionaries[.target] = try SpellingDictionary.installed(for: language)
    if language == .english {
      options.lexicons[.target] = lexicon
    } else {
      options.dictionaries[.source] = try SpellingDictionary.installed(for: other)
      options.lexicons[.source] = lexicon
    }
    options.memories[.target] = memory
    options.rules = [
      "spell/unknown", "vi/syllable", "vi/syllable-pair", "vi/marks-missing",
    ]
    return Checker(options: options)
  }

  /// What is found in the target side of a text.
  func findings(in text: TestText) throws -> [Finding] {
    let checker = try makeChecker()
    let pairs = text.pairs
    pairs.forEach(checker.collect)
    return pairs.flatMap(checker.findings).filter { $0.places.first?.side == .target }
  }
}
