import TextAnalysis

/// Gives a suggestion the capitals and the apostrophe of the word that it replaces.
enum SuggestionCase {
  static func apply(of word: String, to suggestion: String) -> String {
    var suggestion = suggestion
    let shape = WordShape(of: word)
    if word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") {
      suggestion += word.suffix(2)
    }
    if word.unicodeScalars.contains("\u{2019}") {
      suggestion = suggestion.replacing("'", with: "\u{2019}")
    }
    if shape.contains(.allCapitals) { return suggestion.uppercased() }
    if shape.contains(.capital) {
      return suggestion.prefix(1).uppercased() + suggestion.dropFirst()
    }
    return suggestion
  }
}
