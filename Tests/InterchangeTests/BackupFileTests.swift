import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct BackupFileTests {
  @Test("A backup keeps the old text when the file is replaced, through a link too")
  func link() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", "old")
    let link = folder.url.appending(path: "link.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    for (name, expected) in [(link, "link.txt.bak"), (link, "link.txt.bak.1"), (file, "a.txt.bak")]
    {
      let backup = try BackupFile.make(of: name)
      #expect(backup.hasSuffix("/" + expected))
      let sink = try AtomicFile(name)
      try sink.write("new \(expected)")
      try sink.commit()
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "new \(expected)")
      #expect(try String(contentsOfFile: backup, encoding: .utf8) != "new \(expected)")
    }
    let first = folder.url.appending(path: "link.txt.bak").path
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "old")
  }

  @Test("A change is taken back, and taken back once more it is there again")
  func exchange() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.txt", "old")
    func text(_ name: String) throws -> String { try String(contentsOfFile: name, encoding: .utf8) }
    #expect(throws: OutputError.self) { try BackupFile.exchange(file) }
    #expect(try text(file) == "old")
    let backup = try BackupFile.make(of: file)
    let sink = try AtomicFile(file)
    try sink.write("new")
    try sink.commit()
    for (here, there) in [("old", "new"), ("new", "old")] {
      #expect(try BackupFile.exchange(file) == backup)
      #expect(try text(file) == here)
      #expect(try text(backup) == there)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(names.sorted() == ["a.txt", "a.txt.bak"])
    }
  }
}
