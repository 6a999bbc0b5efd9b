import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel

@testable import Workbench

@Suite struct EmbedCommandTests {
  static func run(_ line: String, input: String) async throws -> String {
    let (source, target) = (try TemporaryFile(), try TemporaryFile())
    let sink = source.sink()
    try sink.write(input)
    try sink.flush()
    try await EmbedCommand(line: line).run(from: source, to: target, rows: 1 << 20)
    return try String(contentsOfFile: target.path, encoding: .utf8)
  }

  @Test("A command gets all of its input, and all of its output is taken, however much it is")
  func large() async throws {
    let input = String(repeating: "Một dòng chữ khá dài để đầy ống.\n", count: 200_000)
    // Some of the output comes before any of the input is read.
    let output = try await Self.run(
      "cat /dev/zero | head -c 1000000 | tr '\\0' x; cat", input: input)
    #expect(output.utf8.count == 1_000_000 + input.utf8.count)
    #expect(output.utf8.suffix(input.utf8.count).elementsEqual(input.utf8))
  }

  @Test("A command that ends before it has read anything is no fault of ours")
  func indifferent() async throws {
    #expect(
      try await Self.run("echo ok", input: String(repeating: "a\n", count: 100_000)) == "ok\n")
  }

  @Test(
    "A command that fails is told with what it was",
    arguments: [
      ("exit 9", "ended with 9"), ("kill -9 $$", "signal 9"), ("no-such-thing-here", "not found"),
    ])
  func failures(line: String, fault: String) async throws {
    await #expect {
      try await Self.run("\(line) 2>/dev/null", input: "a\n")
    } throws: { error in
      "\(error)".contains(fault) && "\(error)".contains(line)
    }
  }

  @Test("When the work is cancelled, a command that would not end is ended, and what it started")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "pid").path
    let work = Task {
      try await Self.run(
        "trap '' TERM; sleep 600 & echo $! > '\(file)'; wait; sleep 600", input: "")
    }
    var child: pid_t?
    for _ in 0..<4000 where child == nil {
      child = (try? String(contentsOfFile: file, encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .newlines))
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    work.cancel()
    await #expect(throws: CancellationError.self) { try await work.value }
    let started = try #require(child)
    // The one that was started belongs to nobody now; give whoever collects it a moment.
    var isAlive = true
    for _ in 0..<100 where isAlive {
      let state = try? String(contentsOfFile: "/proc/\(started)/stat", encoding: .utf8)
      isAlive = state.map { !$0.contains(") Z ") } ?? false
      if isAlive { try await Task.sleep(for: .milliseconds(20)) }
    }
    #expect(!isAlive)
  }

  @Test(
    "A span is one line, the same however its letters are composed and its words are spaced",
    arguments: [
      "Trời mưa.", "  Trời \t mưa. \n", "Trời\u{2028}mưa.", "Trời\r\nmưa.\u{85}",
      "Trời mưa.".decomposedStringWithCanonicalMapping, "Trời\u{1C}mưa.\u{3000}",
    ])
  func line(text: String) {
    let line = SpanText.line(text)
    #expect(line.bytes == "Trời mưa.".bytes)
    #expect(SpanText.line(line).bytes == line.bytes)
  }

  @Test("Segments stand beside each other with a space, ten thousand letters at most")
  func span() {
    func text(_ texts: [String]) -> String {
      SpanTexts(texts.map { Segment(text: $0, range: 0..<$0.utf8.count) })
        .text(of: 0..<texts.count)
    }
    #expect(text(["Một.", "Hai."]).bytes == "Một. Hai.".bytes)
    #expect(text([String(repeating: "ế", count: 9_999), "xyz"]).unicodeScalars.count == 9_999)
    #expect(text([String(repeating: "x", count: 50_000)]).count == 10_000)
  }

  @Test("Every white space is found, wherever it stands, and nothing else is touched")
  func whiteSpace() {
    for value in (0x01...0x3100 as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSpace = scalar.properties.isWhitespace || (0x1C...0x1E).contains(value)
      let text = "a\(scalar)b"
      let line = SpanText.line(text)
      #expect(line.bytes == (isSpace ? "a b" : text.precomposedStringWithCanonicalMapping).bytes)
    }
  }
}
