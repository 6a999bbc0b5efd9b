import TextAnalysis

/// What is known to be right on one side of a check: by its dictionary, by word lists, by the
/// glossary and by the user's own list.
final class KnownWords {
  let dictionary: SpellingDictionary?
  let lexicon: Lexicon?
  /// Words that the user accepts, in folded form.
  private let accepted: Set<String>

  init(dictionary: SpellingDictionary?, lexicon: Lexicon?, accepted: Set<String>) {
    self.dictionary = dictionary
    self.lexicon = lexicon
    self.accepted = accepted
  }

  /// Whether there is a dictionary or a list at all.
  var hasWords: Bool { dictionary != nil || lexicon != nil }

  /// Whether a word is right as it stands, in folded form, and capitalised or not.
  func contains(_ word: String, capitalized: Bool) -> Bool {
    if isListed(word, capitalized: capitalized) { return true }
    for ending in Self.clitics where word.hasSuffix(ending) {
      return isListed(String(word.dropLast(ending.utf8.count)), capitalized: capitalized)
    }
    return false
  }

  /// Whether a list or the user has the word as a whole, whatever a dictionary makes of its parts.
  func lists(_ word: String) -> Bool {
    lexicon?.knows(word, capitalized: false) == true || accepted.contains(word)
  }

  /// What English writes behind a word without asking what word it is: the soldier's, there'll.
  private static let clitics = ["'s", "'ll", "'d", "'ve", "'re"]

  private func isListed(_ word: String, capitalized: Bool) -> Bool {
    if lexicon?.knows(word, capitalized: capitalized) == true { return true }
    if accepted.contains(word) { return true }
    guard let dictionary else { return false }
    return dictionary.contains(word)
      || (capitalized && dictionary.contains(word.prefix(1).uppercased() + word.dropFirst()))
  }

  /// How common a word is; ``Lexicon/unlisted`` where no list says so.
  func level(of word: String) -> Lexicon.Level { lexicon?.level(of: word) ?? Lexicon.unlisted }

  /// Whether a word is at least as common as a level of SCOWL.
  ///
  /// Where no list tells common words from rare ones, every known word is somewhat common.
  func isCommon(_ word: String, _ level: Lexicon.Level) -> Bool {
    if lexicon?.hasLevels == true { return self.level(of: word) <= level }
    return word.utf8.count >= 4 && contains(word, capitalized: false)
  }

  /// The logarithm (base 10) of the share that a word may have of any text.
  func prior(of word: String, isName: Bool) -> Double {
    guard let entry = lexicon?.entry(of: word), lexicon?.isAccepted(entry) == true else {
      return -7
    }
    return switch isName ? min(entry.nameLevel, entry.level) : entry.level {
    case ...10: -4
    case ...20: -4.8
    case ...35: -5.6
    case ...40: -6.1
    case ...50: -6.5
    case ...55: -6.7
    case ...60: -7
    case ...70: -7.6
    default: -8.2
    }
  }
}
