import Foundation
import Interchange
import TestSupport
import Testing
import TranslationModel
import Workbench

@Suite struct FolderPairsTests {
  static func folder(_ names: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(name.utf8).write(to: file)
    }
    return folder
  }

  @Test(
    "Files belong together by path, then without the language, then without the ending",
    arguments: [
      ("a.txt", "a.txt", "a"), ("a.vi.txt", "a.en.txt", "a"), ("a.vi", "a.en", "a"),
      ("2019/a_vi.txt", "2019/a_en.txt", "2019/a"), ("a.txt", "a-en.txt", "a"),
      ("a.vi-VN.txt", "a.en-US.txt", "a"), ("a.md", "a.txt", "a"),
      // One name composed, the other decomposed, as a Mac writes it.
      ("Bộ.vi.txt", "Bo\u{323}\u{302}.en.txt", "Bộ"), ("phần.ii.txt", "phần.ii.txt", "phần"),
    ])
  func partners(source: String, target: String, name: String) throws {
    let one = try Self.folder([source, "b.txt"])
    let other = try Self.folder([target, "c.txt"])
    let folders = try FolderPairs(
      source: InputFile(one.url.path), target: InputFile(other.url.path), sourceLanguage: nil,
      targetLanguage: nil)
    #expect(folders.pairs.map(\.name) == [name])
    #expect(folders.pairs.first?.source.name.hasSuffix(source) == true)
    #expect(folders.pairs.first?.target.name.hasSuffix(target) == true)
    #expect(folders.alone.map(\.shortName) == ["b.txt", "c.txt"])
  }

  @Test("One folder holds both sides where languages tell them apart")
  func oneFolder() throws {
    let folder = try Self.folder(["a.vi.txt", "a.en.txt", "b.vi", "b.en", "c.vi", "readme.md"])
    let file = InputFile(folder.url.path)
    let pairs = try FolderPairs(
      source: file, target: file, sourceLanguage: "vi", targetLanguage: "en")
    #expect(pairs.pairs.map(\.name) == ["a", "b"])
    #expect(pairs.alone.map(\.shortName) == ["c.vi"])
    #expect(throws: FileError.self) {
      try FolderPairs(source: file, target: file, sourceLanguage: nil, targetLanguage: nil)
    }
  }

  @Test("Two files that could be the partner are none")
  func twoPartners() throws {
    let one = try Self.folder(["a.txt"])
    let other = try Self.folder(["a.en.txt", "a.fr.txt"])
    let pairs = try FolderPairs(
      source: InputFile(one.url.path), target: InputFile(other.url.path), sourceLanguage: nil,
      targetLanguage: nil)
    #expect(pairs.pairs.isEmpty)
    #expect(pairs.alone.count == 3)
  }

  @Test("The language in all names is that of the texts")
  func languages() throws {
    let one = try Self.folder(["a.vi.txt", "b.vi.txt"])
    let other = try Self.folder(["a.txt", "b.en.txt"])
    let pairs = try FolderPairs(
      source: InputFile(one.url.path), target: InputFile(other.url.path), sourceLanguage: nil,
      targetLanguage: nil)
    #expect(pairs.pairs.count == 2)
    #expect(pairs.sourceLanguage == "vi")
    #expect(pairs.targetLanguage == nil)
  }
}
