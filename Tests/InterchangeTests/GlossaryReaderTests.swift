import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct GlossaryReaderTests {
  static let languages = LanguagePair(source: "vi", target: "en")

  private func tsv(_ content: String) throws -> [Concept] {
    let folder = try TemporaryFolder()
    var notes: [String] = []
    return try GlossaryTSVReader(
      InputFile(try folder.file("g.tsv", content)), languages: Self.languages
    ).concepts(notes: &notes)
  }

  private func tbx(_ content: String) throws -> [Concept] {
    let folder = try TemporaryFolder()
    return try TBXReader(InputFile(try folder.file("g.tbx", content))).concepts()
  }

  @Test("Rows of one source term are one concept, with a status each")
  func rows() throws {
    let concepts = try tsv(
      """
      # -*- coding: utf-8 -*-
      công binh\t military engineers \t
      công binh\tsappers\tstatus: deprecated. Other troops.
      \u{20}
      biên giới\tborder\tGeography\tmore
      phum\t
      """)
    #expect(
      concepts.map { $0.terms.map(\.text) } == [
        ["công binh", "military engineers", "sappers"], ["biên giới", "border"], ["phum"],
      ])
    #expect(concepts[0].terms.map(\.status) == [.preferred, .preferred, .deprecated])
    #expect(concepts[0].terms[2].note == "Other troops.")
    #expect(concepts[1].terms[1].note == "Geography")
  }

  @Test(
    "A bad row names its line",
    arguments: [("a\tb\nc\n", 2), ("\tb\n", 1), ("a\tb\tstatus: nice\n", 1)])
  func badRows(content: String, line: Int) throws {
    #expect(try #require(throws: FileError.self) { try tsv(content) }.line == line)
  }

  @Test("What stands in an element inside a term is part of it")
  func markup() throws {
    let concepts = try tbx(
      """
      <tbx><text><body><conceptEntry id="1"><langSec xml:lang="vi"><termSec><term>biên <hi>giới</hi>
      </term><note>a <b>b</b> c</note></termSec></langSec></conceptEntry></body></text></tbx>
      """)
    #expect(concepts.first?.terms.map(\.text) == ["biên giới"])
    #expect(concepts.first?.terms.first?.note == "a b c")
  }

  @Test("Both styles of TBX 3, TBX 2 and TBX-Min say the same")
  func styles() throws {
    let dca = """
      <tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
      <conceptEntry id="c1"><descrip type="subjectField">army</descrip>
      <langSec xml:lang="vi"><termSec><term>công  binh</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>sappers</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>No.</note></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """
    let dct = """
      <tbx type="TBX-Basic" style="dct" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
      <conceptEntry id="c1"><min:subjectField>army</min:subjectField>
      <langSec xml:lang="vi"><termSec><term>công binh</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>sappers</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus><note>No.</note></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """
    let second = """
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body>
      <termEntry id="c1"><descrip type="subjectField">army</descrip>
      <langSet xml:lang="vi"><ntig><termGrp><term>công binh</term></termGrp></ntig></langSet>
      <langSet xml:lang="en"><tig><term>sappers</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>No.</note></tig></langSet>
      </termEntry></body></text></martif>
      """
    let min = """
      <TBX dialect="TBX-Min"><body><entry id="c1"><subjectField>army</subjectField>
      <langGroup xml:lang="vi"><termGroup><term>công binh</term></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>sappers</term><termStatus>notRecommended</termStatus><note>No.</note></termGroup></langGroup>
      </entry></body></TBX>
      """
    let expected = Concept(
      id: "c1",
      terms: [
        Term("công binh", language: "vi"),
        Term("sappers", language: "en", status: .deprecated, note: "No."),
      ], subject: "army")
    for document in [dca, dct, second, min] { #expect(try tbx(document) == [expected]) }
  }

  @Test(
    "What is no TBX is refused",
    arguments: ["<tmx/>", "", "<tbx><text><body><conceptEntry><langSec>"])
  func refused(document: String) {
    #expect(throws: FileError.self) { try tbx(document) }
  }

  @Test("The samples say the same in both formats")
  func samples() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../glossaries").standardized
    let tbx = try TBXReader(InputFile(folder.appending(path: "military-history.tbx").path))
      .concepts()
    var notes: [String] = []
    let tsv = try GlossaryTSVReader(
      InputFile(folder.appending(path: "military-history.tsv").path), languages: Self.languages
    ).concepts(notes: &notes)
    #expect(notes.isEmpty)
    func pairs(_ concepts: [Concept]) -> Set<[String]> {
      Set(
        concepts.flatMap { concept in
          concept.terms(in: "vi").flatMap { source in
            concept.terms(in: "en").map { [source.text, $0.text, $0.status.rawValue] }
          }
        })
    }
    #expect(tbx.count == 46)
    #expect(pairs(tbx) == pairs(tsv))
  }
}
