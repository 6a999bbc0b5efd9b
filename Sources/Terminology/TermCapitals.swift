import TextAnalysis

/// Words of a glossary that are told from others by their capitals: *WHO* is not *who*.
enum TermCapitals {
  /// How a word must be written, in composed form; nil where capitals do not matter.
  static func required(by word: String) -> String? {
    Capitals(of: word) == .all ? UnicodeForm.composed.apply(to: word) : nil
  }

  /// Whether a word is written so, in either form of its letters, and with or without the ending of
  /// a plural or a possessive: *WHO’s*, *ATMs*.
  static func matches(_ word: ArraySlice<UInt8>, _ capitals: String) -> Bool {
    if word.elementsEqual(capitals.utf8) { return true }
    let composed = UnicodeForm.composed.apply(to: String(decoding: word, as: UTF8.self))
    guard composed.utf8.starts(with: capitals.utf8) else { return false }
    return endings.contains { $0.utf8.elementsEqual(composed.utf8.dropFirst(capitals.utf8.count)) }
  }

  private static let endings = ["", "s", "'s", "\u{2019}s", "'S", "\u{2019}S", "'", "\u{2019}"]
}
