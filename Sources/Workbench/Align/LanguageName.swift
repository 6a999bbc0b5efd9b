import TranslationModel

/// A path whose last part may name a language: `2019/a.vi.txt`, `a_en.txt`, `a.vi`.
struct LanguageName: Hashable {
  /// The language that the name gives.
  let language: LanguageTag?
  /// The path without it: `2019/a.txt`.
  let bare: String
  /// The path without the ending either: `2019/a`.
  let stem: String

  /// - Parameter language: the only language that the name can give; nil for any of two letters.
  init(_ path: String, language: LanguageTag?) {
    let bytes = Array(path.utf8)
    let nameStart = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    func lastDot(before end: Int) -> Int? {
      bytes[nameStart..<end].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > nameStart ? $0 : nil }
    }
    /// Where the language begins, with its separator, that ends before `end`.
    func found(before end: Int) -> (start: Int, tag: LanguageTag)? {
      let separators = [".", "_", "-"].map { $0.utf8.first }
      // `pt-BR` holds a separator itself, so that the second last one is tried first.
      let places = bytes[nameStart..<end].indices.filter { separators.contains(bytes[$0]) }
      for place in places.suffix(2) where place > nameStart && place + 1 < end {
        guard let tag = Self.tag(text(place + 1..<end), language) else { continue }
        return (place, tag)
      }
      return nil
    }
    let dot = lastDot(before: bytes.count)
    if let dot, let found = found(before: dot) {
      self.language = found.tag
      bare = text(0..<found.start) + text(dot..<bytes.count)
      stem = text(0..<found.start)
    } else if let found = found(before: bytes.count),
      // `.md` and its like are endings before they are languages.
      language != nil || bytes[found.start] != UInt8(ascii: ".")
    {
      self.language = found.tag
      bare = text(0..<found.start)
      stem = bare
    } else {
      self.language = nil
      bare = path
      stem = dot.map { text(0..<$0) } ?? path
    }
  }

  private static func tag(_ text: String, _ wanted: LanguageTag?) -> LanguageTag? {
    guard let tag = LanguageTag(parsing: text) else { return nil }
    if let wanted { return tag.matches(wanted) ? tag : nil }
    let subtags = tag.rawValue.utf8.split(separator: UInt8(ascii: "-"))
    return subtags.count <= 2 && subtags.allSatisfy { $0.count == 2 } ? tag : nil
  }
}
