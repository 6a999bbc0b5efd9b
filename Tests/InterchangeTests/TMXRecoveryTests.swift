import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

/// What becomes of files of which a part is bad.
@Suite struct TMXRecoveryTests {
  private static func unit(_ source: String, _ target: String = "x") -> String {
    """
    <tu>
    <tuv xml:lang="vi"><seg>\(source)</seg></tuv>
    <tuv xml:lang="en"><seg>\(target)</seg></tuv>
    </tu>

    """
  }

  private static func document(_ body: String, encoding: String = "UTF-8") -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n<tmx version=\"1.4\">\n"
      + "<header srclang=\"vi\"/>\n<body>\n\(body)</body>\n</tmx>\n"
  }

  private static func items(in data: Data) async throws -> [TMXItem] {
    let folder = try TemporaryFolder()
    var items: [TMXItem] = []
    for try await item in TMXItemReader(InputFile(try folder.file("a.tmx", data))) {
      items.append(item)
    }
    return items
  }

  private static func texts(_ items: [TMXItem]) -> [String] {
    items.map { item in
      switch item.content {
      case .unit(let unit): unit.variants[0].content.plainText
      case .fault: "fault at \(item.line)"
      }
    }
  }

  private static let badUnits = [
    "a & b", "a &", "a &b; c", "<b>c</i>", "d &#7; e", "f \u{1} g", "h</seg", "<", "&#xD800;",
    "<seg>", "]]>",
  ]

  @Test(
    "A bad unit costs itself alone, and its line is told, in every encoding",
    arguments: badUnits, [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func badUnit(text: String, encoding: String.Encoding) async throws {
    let name = encoding == .utf8 ? "UTF-8" : "UTF-16"
    let body = Self.unit("một") + Self.unit(text) + Self.unit("hai 🇻🇳") + Self.unit("ba")
    let mark = encoding == .utf8 ? "" : "\u{FEFF}"
    let data = try #require((mark + Self.document(body, encoding: name)).data(using: encoding))
    let found = Self.texts(try await Self.items(in: data))
    #expect(found.count == 4, "\(found)")
    #expect([found[0], found[2], found[3]] == ["một", "hai 🇻🇳", "ba"])
    // What is opened may be missed only where the unit ends.
    #expect(["fault at 10", "fault at 11", "fault at 12"].contains(found[1]), "\(found[1])")
  }

  @Test("Many bad units in a file of many pieces, each told with its line")
  func manyBadUnits() async throws {
    var body = ""
    var expected: [String] = []
    for number in 0..<4000 {
      let isBad = number % 97 == 5
      body += Self.unit(isBad ? "a & b \(number)" : "câu số \(number), dài hơn một chút")
      expected.append(
        isBad ? "fault at \(5 + 4 * number + 1)" : "câu số \(number), dài hơn một chút")
    }
    let utf8 = Data(Self.document(body).utf8)
    #expect(Self.texts(try await Self.items(in: utf8)) == expected)
    let wide = "\u{FEFF}" + Self.document(body, encoding: "UTF-16")
    let utf16 = try #require(wide.data(using: .utf16LittleEndian))
    #expect(Self.texts(try await Self.items(in: utf16)) == expected)
  }

  @Test("A surrogate that stands alone costs its unit, not the file")
  func loneSurrogate() async throws {
    let text = Self.document(
      Self.unit("một") + Self.unit("XY") + Self.unit("hai"), encoding: "UTF-16")
    for (high, low) in [(UInt8(0xD8), UInt8(0x00)), (0xDC, 0x00)] {
      var data = try #require(("\u{FEFF}" + text).data(using: .utf16LittleEndian))
      let place = try #require(data.range(of: Data([0x58, 0, 0x59, 0])))
      data[place.lowerBound] = low
      data[place.lowerBound + 1] = high
      let found = Self.texts(try await Self.items(in: data))
      #expect(found == ["một", "fault at 10", "hai"])
    }
    // Half a character at the end.
    let cut = try #require(("\u{FEFF}" + text).data(using: .utf16BigEndian)) + Data([0x00])
    await #expect(throws: FileError.self) { _ = try await Self.items(in: cut) }
  }

  @Test("Without a byte order mark, UTF-16 is told by its first character")
  func withoutMark() async throws {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let text = Self.document(Self.unit("Việt & <") + Self.unit("ế"), encoding: "UTF-16")
      let data = try #require(text.data(using: encoding))
      #expect(Self.texts(try await Self.items(in: data)) == ["fault at 6", "ế"])
    }
  }

  @Test(
    "A file that breaks off anywhere gives what was complete, and says that it breaks off",
    arguments: [1, 3, 9, 14, 22, 28, 40])
  func cutOff(missing: Int) async throws {
    let whole = "<tmx version=\"1.4\"><header/><body>" + Self.unit("một") + Self.unit("hai")
    let folder = try TemporaryFolder()
    let file = try folder.file("a.tmx", String(whole.dropLast(missing)))
    var count = 0
    let error = await #expect(throws: FileError.self) {
      for try await _ in TMXItemReader(InputFile(file)) { count += 1 }
    }
    #expect(count == 1 || missing == 1 && count == 2)
    #expect(error?.description.contains("breaks off") == true, "\(error as Any)")
  }

  @Test(
    "A file that uses entities of its own is refused, behind a bad unit too",
    arguments: ["", "<tu><tuv xml:lang=\"vi\"><seg>a & b</seg></tuv></tu>"])
  func ownEntities(before: String) async throws {
    let document =
      "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"/etc/hostname\">]>\n<tmx version=\"1.4\"><header/><body>"
      + before + Self.unit("một") + "\n" + Self.unit("&x;") + "</body></tmx>"
    let error = await #expect(throws: FileError.self) {
      _ = try await Self.items(in: Data(document.utf8))
    }
    #expect(error?.description.contains("uses &x;") == true, "\(error as Any)")
    #expect(error?.line == 8)
  }

  @Test("What stands behind the end is said to do so")
  func trailing() async throws {
    let error = await #expect(throws: FileError.self) {
      _ = try await Self.items(in: Data((Self.document(Self.unit("a")) + "<tmx/>").utf8))
    }
    #expect(error?.description.contains("behind the end") == true)
  }

  @Test("Bytes that are not of the declared charset are noticed, in silence on standard error")
  func wrongCharset() async throws {
    var data = Data(Self.document(Self.unit("a") + Self.unit("b@"), encoding: "EUC-JP").utf8)
    data[try #require(data.firstIndex(of: UInt8(ascii: "@")))] = 0xFF
    let items = (try? await Self.items(in: data)) ?? []
    #expect(Self.texts(items) != ["a", "b"])
  }

  @Test("Codes of XLIFF become those of TMX, with their text")
  func codesOfXLIFF() async throws {
    let body = Self.unit(
      "x <g id=\"1\" ctype=\"bold\">y <g id=\"2\">z</g></g> <x id=\"3\"/><bx id=\"4\" rid=\"9\"/>w<ex id=\"5\" rid=\"9\"/>"
    )
    let item = try #require(try await Self.items(in: Data(Self.document(body).utf8)).first)
    guard case .unit(let unit) = item.content else {
      Issue.record("a fault")
      return
    }
    let content = unit.variants[0].content
    #expect(content.plainText == "x y z w")
    #expect(
      content.runs == [
        .text("x "), .tag(InlineTag(.begin, number: "1", link: "1", type: "bold")), .text("y "),
        .tag(InlineTag(.begin, number: "2", link: "2")), .text("z"),
        .tag(InlineTag(.end, number: "2")), .tag(InlineTag(.end, number: "1")), .text(" "),
        .tag(InlineTag(.placeholder, link: "3")),
        .tag(InlineTag(.begin, number: "9", link: "9")), .text("w"),
        .tag(InlineTag(.end, number: "9")),
      ])
    #expect(item.remarks.count == 4)
  }

  @Test(
    "What is odd is kept and said",
    arguments: [
      ("a<ept i=\"1\"/>b<bpt i=\"1\" x=\"1\"/>", "<ept> without a <bpt> before"),
      ("a<bpt i=\"1\" x=\"1\"/>", "<bpt> without its <ept>"),
      ("<it x=\"1\">b</it>", "<it> without pos"), ("a &amp;lt;b", "escaped twice"),
      ("<bpt i=\"1\" x=\"1\"/><bpt i=\"1\" x=\"2\"/><ept i=\"1\"/>", "two <bpt> with one i"),
      ("<foo>x</foo>", "<foo>, which TMX does not know"),
      ("a</seg></tuv><tuv xml:lang=\"vi\"><seg>b", "several texts in one language"),
    ])
  func remarks(text: String, words: String) async throws {
    let document = Self.document(Self.unit(text))
    let items = try await Self.items(in: Data(document.utf8))
    #expect(items.count == 1)
    #expect(items[0].remarks.contains { $0.contains(words) }, "\(items[0].remarks)")
    #expect(Self.texts(items) != ["fault at 5"])
  }

  @Test("Nothing is said of what is as it should be")
  func noRemarks() async throws {
    let text = "a &amp; <bpt i=\"1\" x=\"1\">&lt;b></bpt>b<ept i=\"1\"/><ph x=\"2\"/><hi>c</hi>"
    let items = try await Self.items(in: Data(Self.document(Self.unit(text, text)).utf8))
    #expect(items.map(\.remarks) == [[]])
  }
}
