import Foundation
import Glibc
import TestSupport
import Testing

/// What a memory must survive. SONGNGU_KILLS sets how often the program is killed (`make stress`).
@Suite(.serialized) struct MemoryFaultTests {
  private static let kills =
    ProcessInfo.processInfo.environment["SONGNGU_KILLS"].flatMap { Int($0) } ?? 12

  private func rows(_ count: Int, _ word: String) -> String {
    (0..<count).map { "\(word) số \($0) với vài chữ \($0 % 97)\tsentence \($0) of \($0 % 89)\n" }
      .joined()
  }

  private func units(_ folder: TemporaryFolder) throws -> Int {
    let stats = try Program.shell("songngu memory stats m.db --format jsonl", in: folder.url)
    #expect(stats.exit == 0, "\(String(decoding: stats.stderr, as: UTF8.self))")
    let object = try JSONSerialization.jsonObject(with: stats.stdout) as? [String: Any]
    return object?["units"] as? Int ?? -1
  }

  @Test("Killed at any moment, an import loses nothing that was stored, and goes on")
  func killImport() throws {
    let folder = try TemporaryFolder()
    let count = 12_000
    _ = try folder.file("a.tsv", rows(count, "câu"))
    _ = try folder.file("b.tsv", rows(50, "đoạn"))
    let options = "--source-language vi --target-language en"
    let first = try Program.shell("songngu memory import m.db b.tsv \(options)", in: folder.url)
    #expect(first.exit == 0)
    var stored = 50
    for attempt in 0..<Self.kills {
      let process = Program.process(
        "exec songngu memory import m.db a.tsv \(options)", in: folder.url)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(20_000 + attempt * 7919 % 1000 * 2500))
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if attempt % 3 == 0 {
        let check = try Program.shell("songngu memory verify m.db", in: folder.url)
        #expect(check.exit == 0, "\(String(decoding: check.stdout, as: UTF8.self))")
      }
      let now = try units(folder)
      #expect(now >= stored)
      stored = now
    }
    let last = try Program.shell("songngu memory import m.db a.tsv \(options)", in: folder.url)
    #expect(last.exit == 0)
    #expect(try units(folder) == count + 50)
    let lookup = try Program.shell(
      "songngu memory lookup m.db 'câu số 11999 với vài chữ \(11999 % 97)' --format jsonl --count 1",
      in: folder.url)
    #expect(String(decoding: lookup.stdout, as: UTF8.self).contains("\"rate\":100"))
    #expect(try folder.names().filter { $0.hasPrefix("m.db.") } == [])
  }

  @Test("Two imports at once both arrive, whoever waits")
  func twoImports() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    _ = try folder.file("b.tsv", rows(3000, "đoạn"))
    let options = "--source-language vi --target-language en"
    #expect(try Program.shell("songngu memory create m.db", in: folder.url).exit == 0)
    let result = try Program.shell(
      """
      songngu memory import m.db a.tsv \(options) & first=$!
      songngu memory import m.db b.tsv \(options) && wait $first
      """, in: folder.url)
    #expect(result.exit == 0, "\(String(decoding: result.stderr, as: UTF8.self))")
    #expect(try units(folder) == 6000)
    let check = try Program.shell("songngu memory verify m.db", in: folder.url)
    #expect(check.exit == 0)
  }

  @Test("Bytes that somebody changed are found or harmless: never a crash, never a wrong text")
  func damage() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.tsv", rows(300, "câu"))
    let made = try Program.shell(
      "songngu memory import m.db a.tsv --source-language vi --target-language en", in: folder.url)
    #expect(made.exit == 0)
    let path = folder.url.appending(path: "m.db")
    let sound = try Data(contentsOf: path)
    for place in stride(from: 100, to: sound.count, by: sound.count / 12) {
      var bytes = sound
      let end = min(place + 600, bytes.count)
      bytes.replaceSubrange(place..<end, with: Data(repeating: 0xC3, count: end - place))
      try bytes.write(to: path)
      for command in ["verify m.db", "verify m.db --rescue r.db", "lookup m.db 'câu số 7 với'"] {
        let result = try Program.shell(
          "songngu memory \(command); c=$?; rm -f r.db*; exit $c", in: folder.url)
        #expect([0, 1, 3, 4].contains(result.exit), "\(command): \(result.exit) at \(place)")
      }
    }
  }
}
