import CICU

/// A regular expression in ICU's dialect, compiled.
///
/// Sendable because it is only read: to search with it, make a ``PatternMatcher``.
package final class Pattern: @unchecked Sendable {
  /// What a user wrote.
  package let source: String
  private let handle: OpaquePointer

  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    package static let caseInsensitive = Options(
      rawValue: UInt32(CICU_REGEX_CASE_INSENSITIVE))
  }

  /// - Throws: ``PatternError`` when the pattern does not compile.
  package init(_ source: String, options: Options = []) throws(PatternError) {
    self.source = source
    let text = PatternText(source)
    var status: Int32 = 0
    var line: Int32 = 0
    var column: Int32 = 0
    guard
      let opened = cicu_regex_open(
        text.units.baseAddress, Int32(text.count), options.rawValue, &line, &column, &status)
    else {
      throw PatternError(
        pattern: source, fault: .malformed(offset: Int(column)), status: status)
    }
    handle = opened
  }

  deinit { cicu_regex_close(handle) }

  package func matcher() throws(PatternError) -> PatternMatcher {
    var status: Int32 = 0
    guard let copy = cicu_regex_clone(handle, &status) else {
      throw PatternError(pattern: source, fault: .failed, status: status)
    }
    return PatternMatcher(handle: copy, pattern: source)
  }
}
