import Foundation

/// The translated messages of GNU gettext catalogues, as found on a machine.
public enum Catalogue {
  /// Lines of all messages in a language, in the order of the catalogues' names, each line once.
  public static func lines(in language: String) -> [String] {
    var seen = Set<[UInt8]>()
    return files(of: language).flatMap { file -> [String] in
      guard let bytes = try? Array(Data(contentsOf: file)) else { return [] }
      return messages(in: bytes).flatMap { $0.split(separator: "\n").map(String.init) }
        .filter { $0.utf8.count >= 8 && seen.insert(Array($0.utf8)).inserted }
    }
  }

  static func files(of language: String) -> [URL] {
    [
      "/usr/share/locale/\(language)/LC_MESSAGES",
      "/usr/lib/libreoffice/program/resource/\(language)/LC_MESSAGES",
    ].flatMap { folder in
      (try? FileManager.default.contentsOfDirectory(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)) ?? []
    }
    .filter { $0.pathExtension == "mo" }.sorted { $0.path < $1.path }
  }

  /// The format is that of the GNU gettext manual, "The Format of GNU MO Files".
  private static func messages(in bytes: [UInt8]) -> [String] {
    func word(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    }
    guard bytes.count > 28, word(0) == 0x9504_12DE else { return [] }
    let (count, table) = (word(8), word(16))
    var isUTF8 = true
    return (0..<count).flatMap { number -> [String] in
      let entry = table + number * 8
      guard entry + 8 <= bytes.count, case let (length, start) = (word(entry), word(entry + 4)),
        start + length <= bytes.count,
        let text = String(validating: bytes[start..<start + length], as: UTF8.self)
      else { return [] }
      // The message of the empty original is the catalogue's head.
      if number == 0 { isUTF8 = text.lowercased().contains("charset=utf-8") }
      return number == 0 || !isUTF8 ? [] : text.split(separator: "\0").map(String.init)
    }
  }
}
