import TextAnalysis
import TranslationModel

/// Cuts terms and texts in one language into words that can be compared.
///
/// Not Sendable: it remembers each word it has seen.
final class TermFolding {
  /// A word with its place in the text.
  struct Word {
    let word: TermWord
    let range: Range<Int>
    /// The word as it stands, for terms that are told apart by their capitals.
    let surface: Substring
    /// Whether nothing but space, a hyphen or an apostrophe stands between this word and the one before.
    let isAdjacent: Bool
  }

  private let language: LanguageTag
  private let stemmer: Stemmer?
  private let tokenizer = Tokenizer()
  private var known: [String: TermWord] = [:]
  /// Enough for the words of any language in use; a text of ever new words starts afresh.
  private static let capacity = 200_000

  init(language: LanguageTag) {
    self.language = language
    stemmer = Stemmer(language: language)
  }

  /// The words of a text; marks, codes and addresses are left out and part what they stand between.
  func words(of text: String) -> [Word] {
    var words: [Word] = []
    var isAdjacent = true
    for token in tokenizer.tokens(in: text) {
      let surface = text[utf8Range: token.range]
      switch token.kind {
      case .word, .alphanumeric, .number, .date, .time:
        words.append(
          Word(
            word: word(String(surface)), range: token.range, surface: surface,
            isAdjacent: isAdjacent))
        isAdjacent = true
      case .punctuation where Self.joins(surface): break
      default: isAdjacent = false
      }
    }
    return words
  }

  /// A hyphen, or the apostrophe of a plural's possessive: the words beside it are one phrase.
  private static func joins(_ mark: Substring) -> Bool {
    guard let scalar = mark.unicodeScalars.first else { return false }
    return ["-", "\u{2010}", "\u{2011}", "'", "\u{2019}"].contains(scalar)
  }

  private func word(_ surface: String) -> TermWord {
    if let word = known[surface] { return word }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let folded = TextKey.match.key(of: surface)
    let word = TermWord(folded: folded, stem: stemmer?.stem(of: folded) ?? folded)
    known[surface] = word
    return word
  }
}
