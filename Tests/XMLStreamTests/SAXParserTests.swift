import TestSupport
import Testing
import XMLStream

/// Writes down what it is told, in a form that reads like the document.
struct Recorder: SAXHandler {
  struct Refusal: Error {}
  private var record: [UInt8] = []
  private(set) var lines: [Int] = []

  var text: String { String(decoding: record, as: UTF8.self) }

  mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws {
    if name == "refuse" { throw Refusal() }
    lines.append(line)
    let shown = ["x", "xml:lang"].compactMap { key in attributes[key].map { " \(key)=\($0)" } }
    record += Array("<\(name)\(shown.joined())>".utf8)
  }

  mutating func end(_ name: String, at line: Int) { record += Array("</\(name)>".utf8) }

  mutating func comment(_ text: String) { record += Array("<!--\(text)-->".utf8) }

  mutating func text(_ bytes: Span<UInt8>) {
    for index in bytes.indices { record.append(bytes[index]) }
  }
}

/// The record of a document, as a list of one for comparing by bytes.
func parse(_ document: some Collection<UInt8>, piece: Int = .max) throws -> [String] {
  let parser = try SAXParser(handler: Recorder())
  var rest = Array(document)[...]
  while !rest.isEmpty {
    try parser.parse(rest.prefix(piece))
    rest = rest.dropFirst(piece)
  }
  try parser.finish()
  return [parser.handler.text]
}

func parse(_ document: String, piece: Int = .max) throws -> [String] {
  try parse(document.bytes, piece: piece)
}

@Suite struct SAXParserTests {
  static let document = """
    <?xml version="1.0"?>
    <!DOCTYPE a SYSTEM "a.dtd">
    <a xml:lang="vi"><n:b xmlns:n="urn:x" x="1&lt;2">Việt &#x1EC7; &amp; <![CDATA[<raw>]]></n:b>
    <!-- gone --><c/></a>
    """
  static let record = "<a xml:lang=vi><b x=1<2>Việt ệ & <raw></b>\n<!-- gone --><c></c></a>"

  @Test("A tag or a text that goes on and on is refused before it costs anything")
  func tooLong() throws {
    for document in [
      "<a " + String(repeating: "b=\"\" ", count: 50_000),
      "<a>" + String(repeating: "b", count: 10_000_001),
    ] {
      let parser = try SAXParser(handler: Recorder())
      let error = #expect(throws: XMLError.self) { try parser.parse(Array(document.utf8)) }
      #expect(error?.problem == .tooLong)
    }
  }

  @Test("Pieces of any size give the same events", arguments: [1, 2, 3, 7, 64, .max])
  func pieces(size: Int) throws {
    #expect(try parse(Self.document, piece: size).map(\.bytes) == [Self.record.bytes])
  }

  @Test("A UTF-16 document with a byte order mark reads the same")
  func utf16() throws {
    let units = "\u{FEFF}<a>Việt 🇻🇳</a>".utf16
    let littleEndian = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let bigEndian = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try parse(littleEndian) == ["<a>Việt 🇻🇳</a>"])
    #expect(try parse(bigEndian) == ["<a>Việt 🇻🇳</a>"])
  }

  @Test(
    "What is not XML is refused with its line",
    arguments: [
      ("", 0, "no XML"), ("x", 1, "no XML"), ("<a>\n<b>", 2, "breaks off"),
      ("<a>\n\n&nbsp;</a>", 3, "&nbsp;"),
      ("<a></b>", 1, "not well-formed"), ("<a>\u{7}</a>", 1, "not well-formed"),
      ("<a>\n&#7;</a>", 2, "not well-formed"), ("xxxxx", 1, "not well-formed"),
      ("<!DOCTYPE a SYSTEM \"a.dtd\">\n<a>&nbsp;</a>", 2, "&nbsp;"),
      ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<a>&e;</a>", 2, "&e;"),
      ("<!DOCTYPE a [<!ENTITY e \"x\"><!ENTITY f \"&e;&e;\">]>\n<a>&f;</a>", 2, "&f;"),
    ])
  func faults(document: String, line: Int, words: String) throws {
    let error = try #require(throws: XMLError.self) { try parse(document) }
    #expect(error.line == line || line == 0)
    #expect(error.description.contains(words), "\(error)")
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidBytes() throws {
    #expect(throws: XMLError.self) {
      try parse(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8))
    }
  }

  @Test("Elements inside each other are counted")
  func depth() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    #expect(try parse(nested(256)).first?.isEmpty == false)
    let error = try #require(throws: XMLError.self) { try parse(nested(200_000)) }
    #expect(error.problem == .tooDeep(256))
  }

  @Test("A handler's refusal ends the parsing and comes through")
  func refusal() throws {
    let parser = try SAXParser(handler: Recorder())
    #expect(throws: Recorder.Refusal.self) { try parser.parse("<a><refuse/><b/></a>".bytes) }
    #expect(parser.handler.text == "<a>")
  }
}
