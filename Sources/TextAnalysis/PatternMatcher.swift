import CICU

/// Searches one text at a time with one regular expression. Offsets are UTF-16 units.
package final class PatternMatcher {
  private let handle: OpaquePointer
  private let pattern: String
  private var text: PatternText?

  init(handle: OpaquePointer, pattern: String) {
    self.handle = handle
    self.pattern = pattern
  }

  deinit { cicu_regex_close(handle) }

  /// Turns to a text. A search in it may take work in proportion to its length, and no more: a
  /// pattern that runs wild is stopped.
  package func setText(_ text: PatternText) throws(PatternError) {
    self.text = text
    var status: Int32 = 0
    // A step is some 10,000 states of ICU's engine, so that this allows every unit of the text
    // a hundred of them.
    let steps = 100 + text.count / 100
    cicu_regex_set_limits(handle, Int32(clamping: steps), 16 << 20, &status)
    cicu_regex_set_text_utf16(handle, text.units.baseAddress, Int32(text.count), &status)
    try check(status)
  }

  /// The first match that begins at or after `start`.
  package func firstMatch(from start: Int) throws(PatternError) -> Range<Int>? {
    var status: Int32 = 0
    let isFound = cicu_regex_find(handle, Int64(start), &status)
    try check(status)
    return isFound ? try bounds() : nil
  }

  /// The match that begins at `start`; look-behind sees what stands before.
  package func match(at start: Int) throws(PatternError) -> Range<Int>? {
    var status: Int32 = 0
    let isFound = cicu_regex_looking_at(handle, Int64(start), &status)
    try check(status)
    return isFound ? try bounds() : nil
  }

  /// Whether the last search looked beyond the end of the text, so that more text could have
  /// changed its result.
  package func hitEnd() throws(PatternError) -> Bool {
    var status: Int32 = 0
    let result = cicu_regex_hit_end(handle, &status)
    try check(status)
    return result
  }

  private func bounds() throws(PatternError) -> Range<Int> {
    var status: Int32 = 0
    let start = cicu_regex_start(handle, 0, &status)
    let end = cicu_regex_end(handle, 0, &status)
    try check(status)
    return Int(start)..<Int(end)
  }

  private func check(_ status: Int32) throws(PatternError) {
    if status > 0 { throw PatternError(pattern: pattern, fault: .failed, status: status) }
  }
}
