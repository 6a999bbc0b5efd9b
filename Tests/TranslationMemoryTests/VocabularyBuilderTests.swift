import Testing
import TextAnalysis

@testable import TranslationMemory

@Suite struct VocabularyBuilderTests {
  /// Words, marks and codes in any order: some go on over a space, some are nothing by themselves.
  private static let pieces = [
    "a", "xin", "đội,", "(b", "c)", "-", "—", "...", "&", "“", "{0}", "{n, number}", "{", "{x",
    "y}", "}", "<b>", "<a href=", "</b>", "<", ">", "<3", "%s", "%(name)s", "%(long name)s", "%(",
    ")s", "%", "50%", "%d,", "1", "2.5", "/etc/hosts", "a/b", "", "e\u{302}\u{301}", "\u{A0}",
    "x\ty", "http://a.b/c", "U.S.", "{{a}}", "{{a}", "$x", "12/3", "\u{E01}\u{E32}",
  ]

  @Test("A text piece by piece has the tokens that it has as a whole", arguments: 0..<8)
  func piecesAreTheWhole(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    // The same one for all, so that pieces are looked up as well as made.
    var builder = VocabularyBuilder()
    for _ in 0..<300 {
      let words = (0...random(7)).map { _ in Self.pieces[random(Self.pieces.count)] }
      var text = words.joined(separator: " ")
      var quick: [UInt32] = []
      text.withUTF8 { builder.append(text: $0, to: &quick) }
      var slow: [UInt32] = []
      builder.append(SegmentTokens(text), to: &slow)
      #expect(quick == slow, "\(text)")
    }
  }
}
