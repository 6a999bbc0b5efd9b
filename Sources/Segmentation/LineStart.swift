import TextAnalysis

/// What the beginning of a line tells: the label of a list item, a bullet, a dash of dialogue.
enum LineStart {
  /// Labels (`1.`, `a)`, `(2)`, `IV.`, `Điều 5.`), bullets, and dashes before speech, as they stand
  /// at the start of a line, after white space.
  private static let mark = Result {
    try Pattern(
      #"\s*(?:[•⁃·▪●○■□◦‣➢✓✔★*+]\s|[-–—]\s?["“]?[\p{L}\p{N}"“(…]"#
        + #"|\(?(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,4}|[\p{L}]|[IVXLC]{1,7})[.)]{1,2}\s"#
        + #"|(?i:Điều|Chương|Mục|Phần|Khoản|Phụ lục|Article|Chapter|Section|Part|Appendix)"#
        + #"\s(?:\p{N}|[IVXLC]{1,7}\b))"#)
  }

  /// Whether the line that is `text` begins an item of its own.
  static func isMarked(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let matcher = try? mark.get().matcher() else { return false }
    do {
      // A mark is near: what follows the first bytes is not looked at.
      var end = min(text.count, 64)
      while end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
      try matcher.setText(PatternText(utf8: UnsafeBufferPointer(rebasing: text[..<end])))
      return try matcher.match(at: 0) != nil
    } catch {
      return false
    }
  }
}
