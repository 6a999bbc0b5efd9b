import Foundation
import Interchange
import Testing
import TranslationModel

@Suite struct LexiconFileTests {
  static func file(_ text: String) throws -> InputFile {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "lexicon-\(UUID().uuidString).tsv").path
    try Data(text.utf8).write(to: URL(filePath: path))
    return InputFile(path)
  }

  @Test(
    "What is no lexicon is refused with its line",
    arguments: [
      ("", ":1: no lexicon"), ("a\tb\n", ":1: no lexicon"),
      ("songngu-lexicon\t2\tvi\ten\t5\n", ":1: a lexicon of version 2"),
      ("songngu-lexicon\t1\tvi\n", ":1: a lexicon's head"),
      ("songngu-lexicon\t1\tvi\ten\t5\nnhà\thouse\n", ":2: no entry"),
      ("songngu-lexicon\t1\tvi\ten\t5\nnhà\thouse\t-1\n", ":2: no entry"),
      ("songngu-lexicon\t1\tvi\ten\t5\nnhà\thouse\tnan\n", ":2: no entry"),
    ])
  func refusals(text: String, message: String) throws {
    let file = try Self.file(text)
    defer { try? FileManager.default.removeItem(atPath: file.name) }
    do {
      _ = try LexiconReader(file).lexicon()
      Issue.record("read")
    } catch let error as FileError {
      #expect(error.description.contains(message))
    }
  }
}
