import Foundation
import Glibc
import TestSupport
import Testing

/// Kills the program at moments spread over its work on a memory. SONGNGU_KILLS sets how often
/// (`make stress`).
@Suite(.serialized) struct MemoryKillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["SONGNGU_KILLS"].flatMap { Int($0) } ?? 12
  private let languages = "--source-language vi --target-language en"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rows(_ count: Int, _ word: String) -> String {
    (0..<count).map { "\(word) số \($0) với vài chữ \($0 % 97)\tsentence \($0) of \($0 % 89)\n" }
      .joined()
  }

  private func run(_ command: String) throws -> Program.Result {
    try Program.shell("songngu memory \(command)", in: folder.url)
  }

  private func succeed(_ command: String) throws {
    let result = try run(command)
    #expect(result.exit == 0, "\(command): \(String(decoding: result.stderr, as: UTF8.self))")
  }

  /// How long a command takes when nobody kills it, in seconds.
  private func duration(of command: String) throws -> Double {
    let start = Date()
    _ = try run(command)
    return Date().timeIntervalSince(start)
  }

  /// Kills a command some seconds after it was begun.
  private func kill(_ command: String, after seconds: Double) throws {
    let process = Program.process("exec songngu memory \(command)", in: folder.url)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(1_000_000 * seconds))
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Kills a command again and again, at moments spread over `span` seconds.
  private func kill(
    _ command: String, times: Int, over span: Double, then check: (Int) throws -> Void
  ) throws {
    for attempt in 0..<times {
      try kill(command, after: span * Self.moment(attempt))
      try check(attempt)
    }
  }

  /// A sequence of low discrepancy from 0 to 1: early and late moments from the first kills on.
  private static func moment(_ attempt: Int) -> Double {
    (Double(attempt + 1) * 0.618).truncatingRemainder(dividingBy: 1)
  }

  private func units(_ filter: String = "") throws -> Int {
    if filter.isEmpty {
      let stats = try run("stats m.db --format jsonl")
      #expect(stats.exit == 0, "\(String(decoding: stats.stderr, as: UTF8.self))")
      let object = try JSONSerialization.jsonObject(with: stats.stdout) as? [String: Any]
      return object?["units"] as? Int ?? -1
    }
    return try run("list m.db --format jsonl \(filter)").stdout.count { $0 == 0x0A }
  }

  @Test("An import loses nothing that was stored, and goes on")
  func importing() throws {
    let count = 12_000
    _ = try folder.file("a.tsv", rows(count, "câu"))
    _ = try folder.file("b.tsv", rows(50, "đoạn"))
    try succeed("import m.db b.tsv \(languages)")
    var stored = 50
    try kill("import m.db a.tsv \(languages)", times: Self.kills, over: 2.5) { attempt in
      if attempt % 3 == 0 { try succeed("verify m.db") }
      let now = try units()
      #expect(now >= stored)
      stored = now
    }
    try succeed("import m.db a.tsv \(languages)")
    #expect(try units() == count + 50)
    let lookup = try run(
      "lookup m.db 'câu số 11999 với vài chữ \(11999 % 97)' --format jsonl --count 1")
    #expect(String(decoding: lookup.stdout, as: UTF8.self).contains("\"rate\":100"))
    #expect(try folder.names().filter { $0.hasPrefix("m.db.") } == [])
  }

  @Test("A change of many units is whole for each, and goes on")
  func editing() throws {
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    try succeed("import m.db a.tsv \(languages)")
    let span = try duration(of: "set m.db domain=0 --all")
    try kill("set m.db domain=1 client=A --all", times: max(2, Self.kills / 3), over: span) { _ in
      try succeed("verify m.db")
      #expect(try units() == 3000)
      #expect(try units("--domain 1") == units("--client A"))
    }
    try succeed("set m.db domain=1 client=A --all")
    #expect(try units("--domain 1 --client A") == 3000)
  }

  @Test("What is taken out goes as a whole or stays")
  func deleting() throws {
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    _ = try folder.file("b.tsv", rows(50, "đoạn"))
    try succeed("import m.db b.tsv \(languages)")
    for attempt in 0..<max(2, Self.kills / 3) {
      try succeed("import m.db a.tsv \(languages)")
      let number = 2 + attempt
      try kill("delete m.db --import \(number)", after: 0.5 * Self.moment(attempt))
      let left = try units()
      #expect(left == 3050 || left == 50)
      if left == 3050 { try succeed("delete m.db --import \(number)") }
      #expect(try units() == 50)
      try succeed("verify m.db")
    }
  }

  @Test("An index that is written is the old one, the new one, or made anew")
  func indexing() throws {
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    try succeed("import m.db a.tsv \(languages)")
    let span = try duration(of: "verify m.db")
    for attempt in 0..<max(2, Self.kills / 3) {
      // A new one, or an old one that new units are merged into.
      if attempt % 2 == 0 {
        try FileManager.default.removeItem(at: folder.url.appending(path: "m.db-index"))
      } else {
        _ = try folder.file("b.tsv", rows(1500, "đoạn \(attempt)"))
        try kill("import m.db b.tsv \(languages)", after: span * Self.moment(attempt))
      }
      try kill("verify m.db", after: span * Self.moment(attempt))
      let lookup = try run("lookup m.db 'câu số 77 với vài chữ 77' --threshold 100")
      #expect(lookup.exit == 0, "\(String(decoding: lookup.stderr, as: UTF8.self))")
      try succeed("verify m.db")
      #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "m.db-index").path))
    }
  }

  @Test("An export leaves the old file or the new one, never a part")
  func exporting() throws {
    _ = try folder.file("a.tsv", rows(3000, "câu"))
    try succeed("import m.db a.tsv \(languages)")
    try succeed("export m.db whole.tmx")
    let span = try duration(of: "export m.db whole.tmx")
    let whole = try Data(contentsOf: folder.url.appending(path: "whole.tmx"))
    let target = URL(filePath: try folder.file("out.tmx", "old"))
    try kill("export m.db out.tmx", times: max(2, Self.kills / 3), over: span) { _ in
      let content = try Data(contentsOf: target)
      #expect(content == Data("old".utf8) || content == whole)
      try Data("old".utf8).write(to: target)
      #expect(try units() == 3000)
    }
  }
}
