import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct PlainTextReaderTests {
  private func read(_ bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    return try PlainTextReader(InputFile(try folder.file("a.txt", Data(bytes)))).reading().text
  }

  private func error(_ bytes: [UInt8]) throws -> String {
    let error = try #require(throws: FileError.self) { try read(bytes) }
    return "line \(error.line ?? 0): \(error.problem)"
  }

  @Test("UTF-8 comes as it is, in any form, without its byte order mark")
  func utf8() throws {
    for text in ["", "Việt", "Vie\u{323}\u{302}t\r\n\u{7}", "🇻🇳\u{10FFFF}"] {
      #expect(try read(text.bytes).bytes == text.bytes)
      #expect(try read([0xEF, 0xBB, 0xBF] + text.bytes).bytes == text.bytes)
    }
    #expect(try read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]).bytes == "\u{FEFF}".bytes)
  }

  @Test("UTF-16 with a mark comes as the same text")
  func utf16() throws {
    let text = "Việt 🇻🇳\n"
    #expect(
      try read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == text)
    #expect(
      try read([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == text)
  }

  @Test("What is no text is refused with line and byte")
  func faults() throws {
    #expect(try error("a\nb\u{0}".bytes).hasPrefix("line 2: byte 3 is NUL"))
    #expect(try error("a\n\nb".bytes + [0xE9, 0x20]).hasPrefix("line 3: byte 4 (0xE9)"))
    #expect(try error([0xEF, 0xBB, 0xBF, 0x61, 0xFF]).hasPrefix("line 1: byte 4 (0xFF)"))
    // Overlong, a surrogate, above Unicode, cut short.
    for bytes: [UInt8] in [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB],
    ] {
      #expect(try error(bytes).hasPrefix("line 1: byte 0"))
    }
    #expect(try error([0xFF, 0xFE, 0x61]).contains("middle of a character"))
    #expect(try error([0xFF, 0xFE, 0x0A, 0, 0x3D, 0xD8, 0x61, 0]).hasPrefix("line 2: byte 4"))
  }

  @Test("A file that isn't there, or is a folder, is named")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    for path in [folder.url.path, folder.url.path + "/gone"] {
      let error = try #require(throws: FileError.self) {
        try PlainTextReader(InputFile(path)).reading().text
      }
      #expect(error.file == path)
    }
  }
}
