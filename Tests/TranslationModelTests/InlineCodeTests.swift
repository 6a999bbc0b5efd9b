import TestSupport
import Testing
import TranslationModel

@Suite struct InlineCodeTests {
  @Test("Each code stands before the bytes of the plain text that follow it")
  func places() {
    let text = InlineText(runs: [
      .text("Bộ "),
      .tag(InlineTag(.begin, number: "1", link: "7", content: InlineText(runs: [.text("<b>")]))),
      .text("đội"),
      .tag(InlineTag(.end, number: "1", content: InlineText(runs: [.text("</b>")]))),
      .tag(InlineTag(.placeholder, link: "8")),
    ])
    #expect(
      text.codes == [
        InlineCode(.open, number: "1", link: "7", text: "<b>", offset: "Bộ ".bytes.count),
        InlineCode(.close, number: "1", link: "7", text: "</b>", offset: "Bộ đội".bytes.count),
        InlineCode(.alone, link: "8", text: "<ph>", offset: "Bộ đội".bytes.count),
      ])
    #expect(text.plainText.bytes == "Bộ đội".bytes)
  }

  @Test("Highlights nest, and their text counts")
  func highlights() {
    let inner = InlineTag(.highlight, content: InlineText(runs: [.text("b")]))
    let outer = InlineTag(.highlight, content: InlineText(runs: [.text("a"), .tag(inner)]))
    let codes = InlineText(runs: [.tag(outer), .text("c")]).codes
    #expect(codes.map(\.offset) == [0, 1, 2, 2])
    #expect(codes.map(\.kind) == [.open, .open, .close, .close])
    #expect(codes[0].number == codes[3].number && codes[1].number == codes[2].number)
    #expect(codes[0].number != codes[1].number)
  }

  @Test("A text without codes has none", arguments: ["", "a", "<b>a</b>"])
  func none(text: String) {
    #expect(InlineText(runs: [.text(text)]).codes.isEmpty)
  }
}
