import TextAnalysis

/// Words that a project takes for right, whatever dictionaries say.
public struct AcceptedWords: Sendable {
  /// In folded form.
  private(set) var words: Set<String> = []

  public init() {}

  /// Reads a plain list: a word or several a line; what follows a `#` is a comment.
  public init(list: String) { insert(list: list) }

  /// Takes the words of such a list.
  public mutating func insert(list: String) {
    for line in list.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      insert(String(Substring(line.prefix { $0 != UInt8(ascii: "#") })))
    }
  }

  /// Takes every word of a text.
  public mutating func insert(_ text: String) {
    for token in Tokenizer().tokens(in: text) where token.kind == .word {
      words.insert(WordFolding.plain(text[utf8Range: token.range]))
    }
  }
}
