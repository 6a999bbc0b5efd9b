import Foundation

/// The messages of GNU gettext catalogues with their translations, as found on a machine: real
/// bitext, whatever it is worth. Packages that are installed for the purpose add to it.
enum Catalogue {
  typealias Pair = (source: String, target: String)

  /// Message and translation of all catalogues of a language, each pair once, in a stable order.
  static func pairs(in language: String) -> [Pair] {
    var seen = Set<[UInt8]>()
    var pairs: [Pair] = []
    for file in files(of: language) {
      guard let bytes = try? Array(Data(contentsOf: file)) else { continue }
      for pair in messages(in: bytes)
      where seen.insert(Array(pair.source.utf8) + [0] + Array(pair.target.utf8)).inserted {
        pairs.append(pair)
      }
    }
    return pairs
  }

  private static func files(of language: String) -> [URL] {
    let more = ProcessInfo.processInfo.environment["CATALOGUES"].map { [$0] } ?? []
    return (more + ["/usr/share/locale", "/usr/lib/libreoffice/program/resource"]).flatMap { root in
      let folder = URL(fileURLWithPath: root).appendingPathComponent("\(language)/LC_MESSAGES")
      return (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    }
    .filter { $0.pathExtension == "mo" }
    .sorted { ($0.lastPathComponent, $0.path) < ($1.lastPathComponent, $1.path) }
  }

  /// The format is that of the GNU gettext manual, "The Format of GNU MO Files". Of a message with
  /// plural forms, the first is taken; line ends become spaces.
  private static func messages(in bytes: [UInt8]) -> [Pair] {
    func word(_ offset: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    }
    guard bytes.count > 28, word(0) == 0x9504_12DE else { return [] }
    func text(_ table: Int, _ number: Int) -> String? {
      let entry = table + number * 8
      guard entry + 8 <= bytes.count, case let (length, start) = (word(entry), word(entry + 4)),
        start + length <= bytes.count
      else { return nil }
      let first = bytes[start..<start + length].prefix { $0 != 0 }
      let line = first.map { $0 < 0x20 ? 0x20 : $0 }
      return String(validating: line, as: UTF8.self)
    }
    return (1..<max(1, word(8))).compactMap { number in
      // Behind the context of a message comes byte 4, which is no character to anybody else.
      guard let source = text(word(12), number), let target = text(word(16), number),
        source.contains(where: \.isLetter), target.contains(where: \.isLetter)
      else { return nil }
      return (source, target)
    }
  }
}
