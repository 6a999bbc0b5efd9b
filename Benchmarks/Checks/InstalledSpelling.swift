import Checks
import TranslationModel

/// The options of a check with the dictionaries and word lists of this machine.
enum InstalledSpelling {
  static func options(
    _ languages: LanguagePair, concepts: [Concept] = []
  ) throws -> CheckOptions {
    var options = CheckOptions(languages: languages, concepts: concepts)
    for side in Side.allCases {
      options.dictionaries[side] = try SpellingDictionary.installed(for: languages[side])
      options.lexicons[side] = try Lexicon.installed(for: languages[side])
    }
    return options
  }
}
