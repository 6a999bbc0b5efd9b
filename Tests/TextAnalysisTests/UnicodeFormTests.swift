import Testing
import TestSupport
import TextAnalysis

@Suite struct UnicodeFormTests {
  static let pairs = [
    ("", ""), ("abc", "abc"), ("Vi\u{1EC7}t", "Vie\u{323}\u{302}t"),
    ("\u{1B0}\u{1A1}ng", "u\u{31B}o\u{31B}ng"), ("\u{110}", "\u{110}"),
  ]

  @Test("Composed and decomposed forms give each other", arguments: pairs)
  func roundTrip(composed: String, decomposed: String) {
    #expect(UnicodeForm.composed.apply(to: decomposed).bytes == composed.bytes)
    #expect(UnicodeForm.decomposed.apply(to: composed).bytes == decomposed.bytes)
    #expect(UnicodeForm.composed.contains(composed))
    #expect(UnicodeForm.decomposed.contains(decomposed))
  }
}
