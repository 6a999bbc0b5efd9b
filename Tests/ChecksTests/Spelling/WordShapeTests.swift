import Testing

@testable import Checks

@Suite struct WordShapeTests {
  @Test(
    "How a word is written",
    arguments: [
      ("border", []), ("Border", .capital), ("NATO", [.capital, .allCapitals]),
      ("NGOs", [.capital, .allCapitals]), ("UN's", [.capital, .allCapitals, .apostrophe]),
      ("iPhone", .mixedCapitals), ("McDonald", [.capital, .mixedCapitals]),
      ("D'Angelo", [.capital, .apostrophe]), ("soldier’s", .apostrophe), ("biên", .notASCII),
      ("a.b", .joined), ("A", .capital), ("", []),
    ] as [(String, WordShape)])
  func shapes(word: String, shape: WordShape) { #expect(WordShape(of: word) == shape) }

  @Test(
    "A suggestion takes the capitals and the apostrophe of what it replaces",
    arguments: [
      ("boder", "border", "border"), ("Boder", "border", "Border"), ("BODER", "border", "BORDER"),
      ("soldeir’s", "soldier", "soldier’s"), ("hanoi", "Hanoi", "Hanoi"),
      ("dont’t", "don't", "don’t"),
    ])
  func suggestions(word: String, suggestion: String, result: String) {
    #expect(SuggestionCase.apply(of: word, to: suggestion).utf8.elementsEqual(result.utf8))
  }
}
