import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct XLIFFTests {
  static let old = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- stays --><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="a" source-language="vi" target-language="en-US" datatype="plaintext">
    <header><note>of the file</note></header><body>
    <trans-unit id="1"><source>Một <g id="1">hai</g>.</source><target>One <ph id="2">&lt;br/></ph>two.\
    </target><note>old</note><alt-trans><source>x</source><target>no</target></alt-trans></trans-unit>
    <trans-unit id="2"><source>Ba &amp; bốn.</source></trans-unit>
    <trans-unit id="3" translate="no"><source>XYZ</source></trans-unit>
    <trans-unit id="4"><source>Năm.</source><seg-source><mrk mtype="seg">Năm.</mrk></seg-source>
    </trans-unit></body></file></xliff>
    """
  static let new = """
    <x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="en">
    <x:file id="f"><x:unit id="u1"><x:segment><x:source>Một.</x:source><x:target>One.</x:target>
    </x:segment><x:segment><x:source>Hai.</x:source><x:target/></x:segment></x:unit>
    <x:unit id="u2"><x:notes><x:note>n</x:note></x:notes><x:originalData><x:data id="d">b</x:data>
    </x:originalData><x:segment><x:source>Ba <x:pc id="1">bốn</x:pc>.</x:source>
    <x:target>Three <x:pc id="1">four</x:pc>.</x:target></x:segment></x:unit></x:file></x:xliff>
    """

  private static func segments(
    of document: String, in folder: TemporaryFolder
  ) async throws -> [XLIFFSegment] {
    var segments: [XLIFFSegment] = []
    for try await segment in XLIFFReader(InputFile(try folder.file("a.xlf", document))) {
      segments.append(segment)
    }
    return segments
  }

  @Test("Texts come without code, proposals and what is not to be translated")
  func texts() async throws {
    let folder = try TemporaryFolder()
    let old = try await Self.segments(of: Self.old, in: folder)
    #expect(old.map(\.id) == ["1", "2", "4"])
    #expect(old.map(\.pair.source) == ["Một hai.", "Ba & bốn.", "Năm."])
    #expect(old.map(\.pair.target) == ["One two.", "", ""])
    let new = try await Self.segments(of: Self.new, in: folder)
    #expect(new.map(\.id) == ["u1", "u1", "u2"])
    #expect(new.map(\.pair.source) == ["Một.", "Hai.", "Ba bốn."])
    #expect(new.map(\.pair.target) == ["One.", "", "Three four."])
    #expect(new.map(\.pair.unit) == [0, 1, 2])
  }

  @Test("The codes of either version come with their places, kinds and numbers")
  func codes() async throws {
    let folder = try TemporaryFolder()
    let old = try await Self.segments(of: Self.old, in: folder)[0].pair
    #expect(
      old.codes[.source] == [
        InlineCode(.open, number: "1", link: "1", text: "<g id=\"1\">", offset: 6),
        InlineCode(.close, number: "1", link: "1", text: "</g>", offset: 9),
      ])
    #expect(
      old.codes[.target] == [InlineCode(.alone, link: "2", text: "<ph id=\"2\">", offset: 4)])
    let new = try await Self.segments(of: Self.new, in: folder)
    #expect(new[0].pair.codes.isEmpty && new[1].pair.codes.isEmpty)
    #expect(new[2].pair.codes[.source]?.map(\.offset) == [3, 8])
    #expect(new[2].pair.codes[.target]?.map(\.kind) == [.open, .close])
  }

  @Test("The languages are those of the file", arguments: [(old, "en-US"), (new, "en")])
  func languages(document: String, target: String) async throws {
    let folder = try TemporaryFolder()
    var segments = XLIFFReader(InputFile(try folder.file("a.xlf", document))).makeAsyncIterator()
    _ = try await segments.next()
    #expect(segments.languages?.source == "vi")
    #expect(segments.languages?.target == target)
  }

  @Test("Notes are all that is new, stand in their unit, and come once", arguments: [old, new])
  func notes(document: String) async throws {
    let folder = try TemporaryFolder()
    func annotated(_ document: String) async throws -> String {
      var notes = XLIFFNotes(InputFile(try folder.file("a.xlf", document)))
      for unit in [0, 1, 2] {
        let place = Finding.Place(unit: unit, side: .target, range: 0..<1, text: "<&")
        let finding = Finding(
          rule: "spell/unknown", type: .misspelling, severity: .warning, places: [place],
          message: "word \(unit)")
        notes.add(ReportedFinding(finding, pair: nil, fingerprint: "\(unit)"))
      }
      let sink = MemorySink()
      try await notes.write(to: sink)
      return String(decoding: sink.bytes, as: UTF8.self)
    }
    let once = try await annotated(document)
    #expect(once.contains("warning spell/unknown: “&lt;&amp;”: word 2</"))
    #expect(once.utf8.count > document.utf8.count)
    #expect(try await annotated(once).bytes == once.bytes)
    let added = try Regex(
      "<(x:)?note (from|category)=\"songngu\"[^>]*>[^<]*</(x:)?note>|<x:notes>(?=<x:note cat)")
    let without = once.replacing(added, with: "")
      .replacing("</x:notes><x:segment><x:source>Một", with: "<x:segment><x:source>Một")
    #expect(without.bytes == document.bytes)
    let before = try await Self.segments(of: document, in: folder).map(\.pair)
    #expect(try await Self.segments(of: once, in: folder).map(\.pair) == before)
  }

  @Test(
    "What is no XLIFF, or not all of it, is refused with its line",
    arguments: [
      ("<tmx/>", 1), ("", 1), ("<xliff>\n<file>", 2),
      ("<!DOCTYPE x [<!ENTITY e \"x\">]>\n<xliff>&e;</xliff>", 2),
    ] as [(String, Int)])
  func faults(document: String, line: Int) async throws {
    let folder = try TemporaryFolder()
    let error = try await #require(throws: FileError.self) {
      _ = try await Self.segments(of: document, in: folder)
    }
    #expect(error.line == line)
  }
}
