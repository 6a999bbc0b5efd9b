/// A text with its tokens and the numbers of its words, found once for all who look at it.
package struct TokenizedText {
  package let bytes: [UInt8]
  package let tokens: [Token]
  /// For each token its number among the word types; ``WordTypes/unlisted`` for what is no word.
  ///
  /// Numbers, dates and times of day are looked up but not added, so that a long table of figures
  /// leaves no trace.
  package let words: [Int32]

  package init(_ text: String, types: WordTypes) {
    var text = text
    let tokens = Tokenizer().tokens(in: text)
    self.tokens = tokens
    (bytes, words) = text.withUTF8 { bytes in
      let words = tokens.map { token in
        let word = UnsafeBufferPointer(rebasing: bytes[token.range])
        return switch token.kind {
        case .word, .alphanumeric: types.number(of: word)
        case .number, .date, .time: types.find(word)
        default: WordTypes.unlisted
        }
      }
      return (Array(bytes), words)
    }
  }

  /// Whether a token is a word or a number: what terms are made of.
  package func isWord(_ position: Int) -> Bool { tokens[position].kind.isWordLike }

  /// From the start of one token to the end of another, in bytes.
  package func range(_ first: Int, _ last: Int) -> Range<Int> {
    tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}

extension Token.Kind {
  /// Words and numbers; marks, codes and addresses part what they stand between.
  package var isWordLike: Bool {
    switch self {
    case .word, .alphanumeric, .number, .date, .time: true
    default: false
    }
  }
}
