/// How often words, and words beside each other, occur in texts that are believed: what a check of
/// spelling asks a translation memory, or any other corpus of the user.
///
/// Words are numbered by whoever counts them, so that asking for a pair costs no strings.
public protocol UsageCounts: AnyObject {
  /// How many words there are in all.
  var total: Int { get }
  /// The number of a word in its folded form (``TextUsage/folded(_:)``); nil when it never occurs.
  func number(of word: String) -> Int?
  func count(of word: Int) -> Int
  /// How often the word is written in small letters.
  func lowercaseCount(of word: Int) -> Int
  /// How often the word has a capital where the sentence asks for none.
  func nameCount(of word: Int) -> Int
  /// How the word is mostly written in small letters; nil when it never is.
  func spelling(of word: Int) -> String?
  /// How often the second word follows the first with nothing but space between them.
  func count(of first: Int, before second: Int) -> Int
}

extension UsageCounts {
  func count(of word: String) -> Int { number(of: word).map(count(of:)) ?? 0 }

  func count(of first: String, before second: String) -> Int {
    guard let first = number(of: first), let second = number(of: second) else { return 0 }
    return count(of: first, before: second)
  }
}
