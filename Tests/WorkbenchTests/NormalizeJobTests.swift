import Interchange
import TestSupport
import Testing
import TextAnalysis
import Workbench

@Suite struct NormalizeJobTests {
  /// Texts over a mebibyte, which is as much as a job wants to hold.
  static let big = [
    String(repeating: "hòan thành việt nam\n", count: 60_000),
    String(repeating: "e\u{323}\u{302}", count: 250_000),
    "a" + String(repeating: "\u{301}\u{323}", count: 270_000),
    String(repeating: "các bạn ", count: 140_000),
  ]

  @Test("A text that flows through comes out as one that is held whole", arguments: big)
  func streamed(text: String) async throws {
    let folder = try TemporaryFolder()
    let file = InputFile(try folder.file("a.txt", text))
    let sink = MemorySink()
    _ = try await NormalizeJob(file: file).run(to: sink, progress: { _ in })
    #expect(sink.bytes == Normalizer().apply(to: text).bytes)
  }
}
