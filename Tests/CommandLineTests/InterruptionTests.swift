import Foundation
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct InterruptionTests {
  /// A bitext that takes the program a while.
  private func bitext(in folder: TemporaryFolder) throws -> String {
    let row = "Câu này có vài chữ.\tThis sentence has a few words.\n"
    return try folder.file("a.tsv", String(repeating: row, count: 60_000))
  }

  @Test("A kill at any moment leaves the old file or the new one, never a part")
  func kill() throws {
    let folder = try TemporaryFolder()
    _ = try bitext(in: folder)
    let target = try folder.file("out.tmx", "old")
    let command = "exec songngu convert a.tsv out.tmx --source-language vi --target-language en"
    let whole = try Program.shell(command.replacing("out.tmx", with: "whole.tmx"), in: folder.url)
    #expect(whole.exit == 0)
    let complete = try Data(contentsOf: folder.url.appending(path: "whole.tmx"))
    var outcomes = Set<String>()
    for attempt in 0..<24 {
      try Data("old".utf8).write(to: URL(filePath: target))
      let process = Program.process(command, in: folder.url)
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(attempt) * 60_000)
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let content = try Data(contentsOf: URL(filePath: target))
      #expect(content == Data("old".utf8) || content == complete)
      outcomes.insert(content == complete ? "new" : "old")
    }
    #expect(outcomes.contains("old"))
  }

  @Test("Ctrl-C ends the program at once, with 130, and leaves nothing behind")
  func interrupt() throws {
    let folder = try TemporaryFolder()
    let command = "exec songngu convert - out.tmx --source-language vi --target-language en"
    let process = Program.process(command, in: folder.url)
    // Standard input stays open and says nothing: the program waits for it.
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    usleep(400_000)
    let start = Date()
    Glibc.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 2)
    #expect(process.terminationStatus == 130)
    #expect(try folder.names().isEmpty)
    try input.fileHandleForWriting.close()
  }

  @Test("Ctrl-C ends a command that embeds too, though it would not be ended, and leaves nothing")
  func interruptEmbedding() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a", "Trời mưa.\nGió to.\n")
    _ = try folder.file("b", "It rained.\nThe wind was strong.\n")
    let process = Program.process(
      "exec songngu align a b --source-language vi --target-language en -o out.tmx "
        + "--embed-command 'trap : TERM; echo $$ > pid; while :; do sleep 600; done'",
      in: folder.url)
    process.standardError = FileHandle.nullDevice
    try process.run()
    let pid = folder.url.appending(path: "pid")
    var child: pid_t?
    for _ in 0..<4000 where child == nil {
      usleep(5000)
      child = (try? String(contentsOf: pid, encoding: .utf8)).flatMap {
        pid_t($0.trimmingCharacters(in: .newlines))
      }
    }
    let start = Date()
    Glibc.kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 2)
    #expect(process.terminationStatus == 130)
    // Its parent has waited for it.
    #expect(Glibc.kill(try #require(child), 0) == -1)
    #expect(try folder.names() == ["a", "b", "pid"])
  }
}
