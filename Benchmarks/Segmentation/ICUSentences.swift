import CICU

/// ICU's own sentence breaks over UTF-8, without our rules.
enum ICUSentences {
  @discardableResult
  static func count(in text: String, language: String) -> Int {
    var status: Int32 = 0
    guard let breaks = cicu_breaks_open(CICU_SENTENCES, language, &status) else { return 0 }
    defer { cicu_breaks_close(breaks) }
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cicu_breaks_set_text(breaks, characters.baseAddress, Int64(characters.count), &status)
        var count = 0
        while cicu_breaks_next(breaks) >= 0 { count += 1 }
        return count
      }
    }
  }
}
