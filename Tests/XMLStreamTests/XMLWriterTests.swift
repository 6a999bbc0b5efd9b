import TestSupport
import Testing
import XMLStream

@Suite struct XMLWriterTests {
  @Test(
    "What is written is what a parser reads back",
    arguments: [
      "", "a < b && c > d \"'", "]]>", "Việt Vie\u{323}\u{302}t 🇻🇳", "a\tb\nc\rd\r\ne", "&amp;",
      "\u{85}\u{2028}\u{FFFD}",
      "\u{7F}\u{10FFFF}\u{E000}",
    ])
  func roundTrip(text: String) throws {
    var writer = XMLWriter()
    writer.declaration()
    writer.start("a", ["x": text, "none": nil])
    writer.text(text)
    writer.empty("b")
    writer.end()
    #expect(writer.illegalCharacters == 0)
    let events = try parse(writer.taken())
    #expect(events.map(\.bytes) == ["<a x=\(text)>\(text)<b></b></a>"].map(\.bytes))
  }

  @Test("Characters that XML cannot hold are left out and counted")
  func illegalCharacters() throws {
    var writer = XMLWriter()
    writer.start("a")
    writer.text("x\u{0}\u{7}\u{1F}\u{FFFE}y\u{FFFF}z")
    writer.end()
    #expect(writer.illegalCharacters == 5)
    #expect(try parse(writer.taken()) == ["<a>xyz</a>"])
  }

  @Test("Draining gives each byte once")
  func draining() {
    var writer = XMLWriter()
    writer.start("a")
    #expect(writer.taken() == "<a>")
    writer.end()
    #expect(writer.taken() == "</a>")
    #expect(writer.count == 0)
  }
}

extension XMLWriter {
  fileprivate mutating func taken() -> String {
    var text = ""
    drain { text = String(decoding: $0, as: UTF8.self) }
    return text
  }
}
