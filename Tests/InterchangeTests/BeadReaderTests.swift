import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct BeadReaderTests {
  private func positions(_ content: String) throws -> [AlignedPositions] {
    let folder = try TemporaryFolder()
    return try BeadReader(InputFile(try folder.file("a", content))).positions()
  }

  @Test("Vecalign's form is read, gaps and costs and all")
  func vecalign() throws {
    let groups = try positions("[0]:[0]\n\n[1, 2]:[]:0.25\n []:[1,3 ]:x\r\n")
    #expect(groups.map(\.source) == [[0], [1, 2], []])
    #expect(groups.map(\.target) == [[0], [], [1, 3]])
    #expect(groups.allSatisfy { $0.confidence == nil })
  }

  @Test("Lines of JSON give back the beads they were made of")
  func json() throws {
    func document(_ texts: [String]) -> Document {
      Document(
        name: "d", language: "vi",
        segments: texts.map { Segment(text: $0, range: 3..<3 + $0.utf8.count) })
    }
    let beads = [
      Bead(source: 0..<1, target: 0..<2, confidence: 0.5),
      Bead(source: 1..<2, target: 2..<2, confidence: 1),
      Bead(source: 2..<2, target: 2..<3, confidence: 0),
    ]
    let bitext = Bitext(
      source: document(["một", "h\"ai\n"]), target: document(["a", "b", "c"]), beads: beads)
    let sink = MemorySink()
    let lines = JSONLinesWriter(sink)
    for bead in beads { try lines.write(BeadLine(bead, of: bitext)) }
    let text = String(decoding: sink.bytes, as: UTF8.self)
    #expect(text.utf8.count { $0 == 0x0A } == 3)
    let groups = try positions(text)
    #expect(groups == beads.map(AlignedPositions.init))
  }

  @Test(
    "What is no bead names its line",
    arguments: [
      "[0]", "[a]:[0]", "[0]:0", "{}", "{\"source\":1}", "[-1]:[0]", "x",
      #"{"source":{"range":[0,9223372036854775807],"segments":[]},"#
        + #""target":{"range":[0,0],"segments":[]},"shape":"1-0","confidence":1}"#,
    ])
  func faults(line: String) throws {
    let error = try #require(throws: FileError.self) { try positions("[0]:[0]\n\(line)\n") }
    #expect(error.line == 2)
  }
}
