import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct TMXTests {
  static let header = TMXHeader(
    sourceLanguage: "vi", adminLanguage: "en", segmentType: "sentence",
    provenance: Provenance(
      creationTool: "t", creationToolVersion: "1", creationDate: "20260101T000000Z",
      dataType: "plaintext", originalFormat: "x"),
    properties: [Property(type: "p", value: "v & w")], notes: [Note("n", language: "en")])

  /// Every field and every kind of code, nested.
  static let everything = TranslationUnit(
    id: "a-1",
    variants: [
      TranslationUnitVariant(
        language: "vi-VN",
        content: InlineText(runs: [
          .text("Xem "),
          .tag(
            InlineTag(
              .begin, number: "1", link: "1", type: "link",
              content: InlineText(runs: [
                .text("<a title=\""),
                .tag(
                  InlineTag(
                    .subflow, type: "x", dataType: "html",
                    content: InlineText(runs: [
                      .text("Trang "), .tag(InlineTag(.highlight, content: "chủ")),
                    ]))),
                .text("\">"),
              ]))),
          .text("đây"), .tag(InlineTag(.end, number: "1", content: "</a>")),
          .tag(InlineTag(.placeholder, link: "2", association: "p", content: "{0}")),
          .tag(InlineTag(.isolated, position: "begin", content: "<b>")),
          .tag(InlineTag(.unknown, link: "3", content: "\\x")),
          .tag(InlineTag(.highlight, type: "name", content: "Huế ")),
        ]),
        properties: [Property(type: "q", value: " spaced ", language: "vi", originalEncoding: "x")],
        notes: [Note("ghi chú")],
        provenance: Provenance(creator: "an", usageCount: "3", lastUsageDate: "20250101T000000Z")),
      TranslationUnitVariant(language: "en", content: "  See\there\n& <there>  "),
      TranslationUnitVariant(language: "en", content: ""),
    ],
    properties: [Property(type: "x-client", value: "A&B")], notes: [Note("look", language: "en")],
    provenance: Provenance(
      creationTool: "u", changeDate: "20250202T000000Z", changer: "bình", originalEncoding: "x"),
    sourceLanguage: "vi-VN", segmentType: "phrase")

  static func document(_ units: [TranslationUnit], header: TMXHeader = header) throws -> [UInt8] {
    let sink = MemorySink()
    var writer = try TMXWriter(sink, header: header)
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return sink.bytes
  }

  static func units(in document: some DataProtocol) async throws -> [TranslationUnit] {
    let folder = try TemporaryFolder()
    var units: [TranslationUnit] = []
    for try await unit in TMXReader(InputFile(try folder.file("a.tmx", document))) {
      units.append(unit)
    }
    return units
  }

  @Test("What is written is read back as it was")
  func roundTrip() async throws {
    let units = [
      Self.everything,
      TranslationUnit(variants: [
        TranslationUnitVariant(language: "vi", content: "Vie\u{323}\u{302}t\u{A0}🇻🇳")
      ]),
    ]
    let document = try Self.document(units)
    let read = try await Self.units(in: document)
    #expect(read == units)
    // By bytes too: `==` takes composed and decomposed letters for equal.
    #expect(try Self.document(read) == document)
  }

  @Test("The header is read back as it was")
  func header() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.tmx", Data(try Self.document([Self.everything])))
    var units = TMXReader(InputFile(file)).makeAsyncIterator()
    _ = try await units.next()
    #expect(units.header == Self.header)
  }

  @Test("Other tools find it valid and read the same texts")
  func otherTools() async throws {
    let folder = try TemporaryFolder()
    let plain = TranslationUnit(
      variants: [
        TranslationUnitVariant(language: "vi", content: "Chuông \u{7}kêu & <vang>"),
        TranslationUnitVariant(language: "en", content: "The bell\u{1F} rings ]]>"),
      ], properties: [Property(type: Property.Name.confidence, value: "0.5")])
    let file = try folder.file("a.tmx", Data(try Self.document([plain, Self.valid])))
    let result = try OtherTools.checkTMX(file)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
  }

  /// ``everything`` without what the specification does not allow.
  static var valid: TranslationUnit {
    var unit = everything
    unit.variants[0].content.runs.removeAll { run in
      if case .tag(let tag) = run { return tag.kind == .unknown }
      return false
    }
    return unit
  }

  @Test("Characters that XML cannot hold are left out, counted, and the first is named")
  func illegalCharacters() throws {
    let sink = MemorySink()
    var writer = try TMXWriter(sink, header: Self.header)
    for text in ["fine", "a\u{7}b", "c\u{0}\u{FFFF}"] {
      try writer.write(
        TranslationUnit(variants: [
          TranslationUnitVariant(language: "en", content: InlineText(text))
        ]))
    }
    #expect(writer.illegalCharacters == 3)
    #expect(writer.firstLossyUnit == 1)
  }

  @Test("Old and odd files are read")
  func oddFiles() async throws {
    let legacy = """
      <!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1" xmlns="http://www.lisa.org/tmx14"><header srclang="*all*"/><body>
      <!-- c --><tu><tuv lang="EN-us"><seg>a<![CDATA[<b>]]>&#233;</seg></tuv><tuv lang="vie" xml:lang="vi"><seg/></tuv></tu>
      <tu/><tu><tuv xml:lang="en"><seg>x<g id="1">y</g></seg></tuv></tu></body></tmx>
      """
    let units = try await Self.units(in: Data(legacy.utf8))
    #expect(units.count == 3)
    #expect(units[0].variants.map(\.language) == ["en-US", "vi"])
    #expect(units[0].variants.map(\.content.plainText) == ["a<b>é", ""])
    #expect(units[2].variants[0].content.plainText == "xy")
  }

  @Test(
    "The same text comes from each encoding",
    arguments: [String.Encoding.utf8, .utf16, .utf16BigEndian, .utf16LittleEndian])
  func encodings(encoding: String.Encoding) async throws {
    let text =
      "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"vi\"><seg>Việt 🇻🇳</seg></tuv></tu></body></tmx>"
    let mark = encoding == .utf8 || encoding == .utf16 ? "" : "\u{FEFF}"
    let data = try #require((mark + text).data(using: encoding))
    let units = try await Self.units(in: data)
    #expect(units.first?.variants.first?.content.plainText.bytes == "Việt 🇻🇳".bytes)
  }

  @Test(
    "A file that cannot be read names its line",
    arguments: [
      ("", "no XML"), ("<html/>", "no TMX"), ("<tmx><body>\n<tu><tuv><seg>", ":2:"),
      ("<tmx><body><tu>\n<tuv xml:lang=\"not a tag!\"><seg/></tuv></tu></body></tmx>", ":2:"),
      ("<tmx><body><tu>\n\n<tuv xml:lang=\"vi\"><seg>&nbsp;</seg></tuv></tu></body></tmx>", ":3:"),
      ("<tmx><body><tuv xml:lang=\"vi\"><seg>x</seg></tuv></body></tmx>", "outside a <tu>"),
    ])
  func faults(document: String, words: String) async throws {
    let error = try await #require(throws: FileError.self) {
      try await Self.units(in: Data(document.utf8))
    }
    #expect(error.description.contains(words), "\(error)")
  }

  @Test("A text of more than ten million bytes is refused, not lost")
  func hugeText() async throws {
    let text = String(repeating: "x", count: 10_500_000)
    let document = "<tmx><body><tu><tuv xml:lang=\"vi\"><seg>\(text)</seg></tuv></tu></body></tmx>"
    let error = try await #require(throws: FileError.self) {
      _ = try await Self.units(in: Data(document.utf8))
    }
    #expect(error.description.contains("10,000,000"))
  }

  @Test("Reading stops when it is cancelled")
  func cancellation() async throws {
    let unit = "<tu><tuv xml:lang=\"vi\"><seg>x</seg></tuv></tu>"
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "a.tmx", "<tmx><body>" + String(repeating: unit, count: 20_000) + "</body></tmx>")
    let task = Task {
      var count = 0
      for try await _ in TMXReader(InputFile(file)) {
        count += 1
        if count == 10 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return count
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
