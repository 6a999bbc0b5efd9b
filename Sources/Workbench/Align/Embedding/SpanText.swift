import TextAnalysis
import TranslationModel

/// The text of a run of segments as an embedding gets it: on one line, segments with a space between
/// them, as vecalign joins them.
enum SpanText {
  /// What vecalign keeps of a span, in code points.
  private static let longest = 10_000

  static func text(of segments: ArraySlice<Segment>) -> String {
    line(segments.lazy.map(\.text).joined(separator: " "))
  }

  /// In composed form, with one space for each run of white space, so that nobody takes a part of it
  /// for the end of a line.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isAfterSpace = true
    var count = 0
    for scalar in UnicodeForm.composed.apply(to: text).unicodeScalars {
      if isSpace(scalar) {
        if !isAfterSpace { line.append(" ") }
        isAfterSpace = true
      } else {
        line.append(scalar)
        isAfterSpace = false
      }
      count += 1
      if count >= longest { break }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }

  /// White space, and what Python takes for the end of a line.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1E).contains(scalar.value)
  }

  /// What tells a text from every other.
  static func key(of text: String) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.value
  }

  /// The beginning of a text in quotes, for a message.
  static func quoted(_ text: String) -> String {
    let most = 60
    let scalars = text.unicodeScalars
    return scalars.count <= most
      ? "“\(text)”" : "“\(String(String.UnicodeScalarView(scalars.prefix(most))))…”"
  }
}
