import TextAnalysis

/// A word of a text with the words that stand beside it, by their numbers in the text's counts.
struct WordInLine {
  /// Its position among the tokens.
  let token: Int
  /// How it is written, and which word that is.
  let surface: Int
  let word: Int
  /// The words beside it; nil at an end, a comma or a word that was never counted.
  let left: Int?
  var right: Int?
}

extension TextUsage {
  /// The words of a text that was counted before, each with its neighbours.
  func wordsInLine(_ text: String, tokens: [Token]) -> [WordInLine] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [WordInLine] = []
      var previous: Int?
      /// Whether the last word of `words` stands beside what comes.
      var isOpen = false
      for (position, token) in tokens.enumerated() {
        switch token.kind {
        case .word, .number, .alphanumeric, .date, .time:
          let surface =
            token.kind == .word
            ? surface(UnsafeBufferPointer(rebasing: bytes[token.range])) : nil
          let word =
            token.kind == .word ? surface.map(word(ofSurface:)) : numberWord
          if isOpen { words[words.count - 1].right = word }
          isOpen = false
          if let surface, let word {
            words.append(
              WordInLine(
                token: position, surface: surface, word: word, left: previous, right: nil))
            isOpen = true
          }
          previous = word
        default:
          guard SentencePosition().parts(token, in: bytes) else { continue }
          previous = nil
          isOpen = false
        }
      }
      return words
    }
  }
}
