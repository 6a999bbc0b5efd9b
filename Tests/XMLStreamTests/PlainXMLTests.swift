import Testing

@testable import XMLStream

@Suite struct PlainXMLTests {
  /// Writes down all that it is told, pieces of text joined.
  private struct Recorder: SAXHandler {
    var events: [String] = []
    private var text: [UInt8] = []

    private mutating func flush() {
      if !text.isEmpty { events.append("text \(String(decoding: text, as: UTF8.self))") }
      text = []
    }
    mutating func start(_ name: String, _ attributes: XMLAttributes, at line: Int) throws {
      flush()
      let known = ["a", "b", "xml:lang", "x"].map { "\($0)=\(attributes[$0] ?? "-")" }
      events.append("start \(name) \(attributes.count) \(known) \(line)")
      if name == "bad" { throw XMLError(line: line, problem: .content("bad")) }
    }
    mutating func end(_ name: String, at line: Int) {
      flush()
      events.append("end \(name) \(line)")
    }
    mutating func text(_ bytes: Span<UInt8>) {
      bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    }
    mutating func comment(_ text: String) { events.append("comment \(text)") }
  }

  private static let parts = [
    "<u>", "</u>", "<u a=\"1\">", "<v b='x y' xml:lang=\"vi\"/>", "<v\n a=\"&amp;&#x1EC7;&lt;\" />",
    "quân đội", "e\u{302}\u{301}", " ", "\n", "\r\n", "\r", "\t", "&lt;", "&#10;", "&#xD;", "&#0;",
    "&#xFFFE;", "&#x1F600;", "&nbsp;", "& ", "]", "]]", "]]>", ">", "\"", "'", "<!-- c -->", "<!--",
    "<![CDATA[<x>]]>", "<?p i?>", "<n:u/>", "<u xmlns=\"x\"/>", "<u a=\"1\" a=\"2\"/>",
    "<u a='<'/>", "<u a=1/>", "<u a='\t\n'/>", "<u a='1'b='2'/>", "<", "</ u>", "</u >", "< u>",
    "<bad/>", "<é/>", "\u{1}", "\u{FFFF}", "\u{FEFF}", "\u{F000}", "<1/>", "<u.-_1/>",
    "<u a='\u{FFFE}'/>",
  ]

  private static func run(_ pieces: [[UInt8]], plainly: Bool) throws -> [String] {
    let parser = try SAXParser(handler: Recorder())
    do {
      try parser.parse(Array("<?xml version='1.0'?>\n<r>\n".utf8))
      for piece in pieces {
        if plainly, try parser.parsePlainly(piece) { continue }
        try parser.parse(piece)
      }
      try parser.parse(Array("</r>".utf8))
      try parser.finish()
    } catch let error as XMLError {
      // Words differ with what libxml2 had seen before the fault; the place must not.
      return parser.handler.events + ["error \(error.line)"]
    }
    return parser.handler.events
  }

  @Test("What is read plainly is read as libxml2 reads it", arguments: 0..<10)
  func agreement(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<150 {
      let pieces = (0...random(3)).map { _ -> [UInt8] in
        // Often well-formed, or every document would be refused at once.
        let inside = (0..<random(4)).map { _ in
          Self.parts[random(random(3) == 0 ? Self.parts.count : 15)]
        }
        .filter { $0 != "<u>" && $0 != "</u>" && $0 != "<u a=\"1\">" || random(20) == 0 }
        return Array("<u a=\"&quot;\">\(inside.joined())</u>\n".utf8)
      }
      let plain = try Self.run(pieces, plainly: true)
      let full = try Self.run(pieces, plainly: false)
      #expect(plain == full, "\(pieces.map { String(decoding: $0, as: UTF8.self) })")
    }
  }

  @Test("Bytes that are no UTF-8, and what stands in a comment, are left to libxml2")
  func refusals() throws {
    let parser = try SAXParser(handler: Recorder())
    #expect(try !parser.parsePlainly(Array("<u/>".utf8)))
    try parser.parse(Array("<?xml version='1.0'?><r>".utf8))
    #expect(try parser.parsePlainly(Array("<u/>".utf8)))
    #expect(try !parser.parsePlainly(Array("<u>".utf8) + [0xC3] + Array("</u>".utf8)))
    try parser.parse(Array("<!-- ".utf8))
    #expect(try !parser.parsePlainly(Array("<u/>".utf8)))
    try parser.parse(Array(" --></r>".utf8))
    try parser.finish()
  }
}
