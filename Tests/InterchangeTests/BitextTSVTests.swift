import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@Suite struct BitextTSVTests {
  private func pairs(_ content: String, header: Bool = false) async throws -> [TranslationPair] {
    let folder = try TemporaryFolder()
    var pairs: [TranslationPair] = []
    let file = InputFile(try folder.file("a.tsv", content))
    for try await pair in BitextTSVReader(file, hasHeader: header) { pairs.append(pair) }
    return pairs
  }

  @Test("Rows end in LF or CRLF, tabs separate, and nothing else means anything")
  func rows() async throws {
    let pairs = try await pairs(
      "\u{FEFF}\"a\tb\"\r\n#c\td\r\u{2028}e\n\ttarget only\n\nx\ty\tmore\tstill\nsource only\t")
    #expect(pairs.map(\.source) == ["\"a", "#c", "", "", "x", "source only"])
    #expect(pairs.map(\.target) == ["b\"", "d\r\u{2028}e", "target only", "", "y", ""])
    #expect(pairs.map(\.unit) == [0, 1, 2, 3, 4, 5])
  }

  @Test("A header is skipped only when it is announced")
  func header() async throws {
    #expect(try await pairs("vi\ten\na\tb\n", header: true).map(\.source) == ["a"])
    #expect(try await pairs("vi\ten\na\tb\n").count == 2)
    #expect(try await pairs("", header: true).isEmpty)
  }

  @Test("A mark at the start of a field stays with it, and forms of letters are kept")
  func bytes() async throws {
    let pairs = try await pairs("\u{301}a\tVie\u{323}\u{302}t\u{301}\n")
    #expect(pairs[0].source?.bytes == "\u{301}a".bytes)
    #expect(pairs[0].target?.bytes == "Vie\u{323}\u{302}t\u{301}".bytes)
  }

  @Test("A row of one column names its line")
  func oneColumn() async throws {
    let error = try await #require(throws: FileError.self) { try await pairs("a\tb\n\nc\n") }
    #expect(error.line == 3)
  }

  @Test("Bytes that are not UTF-8 name their line")
  func notUTF8() async throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.file("a.tsv", Data("a\tb\nc\t".utf8 + [0xE9, 0x0A])))
    let error = try await #require(throws: FileError.self) {
      for try await _ in BitextTSVReader(file) {}
    }
    #expect(error.line == 2)
  }

  @Test("What is written is read back, but for tabs and line ends, which are counted")
  func roundTrip() async throws {
    let texts = [("a", "b"), ("\"", "#"), ("", ""), ("x\ty", "u\r\nv"), ("Vie\u{323}t", "🇻🇳")]
    let sink = MemorySink()
    var writer = BitextTSVWriter(sink)
    for (source, target) in texts { try writer.write(source: source, target: target) }
    #expect(writer.flattened == 2)
    let read = try await pairs(String(decoding: sink.bytes, as: UTF8.self))
    #expect(read.map { $0.source?.bytes } == ["a", "\"", "", "x y", "Vie\u{323}t"].map(\.bytes))
    #expect(read.map { $0.target?.bytes } == ["b", "#", "", "u  v", "🇻🇳"].map(\.bytes))
  }

  @Test("A row longer than any buffer is read whole")
  func longRow() async throws {
    let long = String(repeating: "đ", count: 600_000)
    let pairs = try await pairs("a\tb\n\(long)\t\(long)\nc\td")
    #expect(pairs.map { $0.source?.utf8.count } == [1, long.utf8.count, 1])
  }
}
