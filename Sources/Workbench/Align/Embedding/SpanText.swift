import TextAnalysis

/// One text for an embedding.
enum SpanText {
  /// What vecalign keeps of a span, in code points.
  private static let longest = 10_000

  /// In composed form, with one space for each run of white space, so that nobody takes a part of it
  /// for the end of a line.
  static func line(_ text: String) -> String {
    let composed = UnicodeForm.composed.apply(to: text)
    guard hasOddSpace(composed) else { return cut(composed) }
    var line = String.UnicodeScalarView()
    var isAfterSpace = true
    for scalar in composed.unicodeScalars {
      if isSpace(scalar) {
        if !isAfterSpace { line.append(" ") }
        isAfterSpace = true
      } else {
        line.append(scalar)
        isAfterSpace = false
      }
    }
    if line.last == " " { line.removeLast() }
    return cut(String(line))
  }

  static func cut(_ line: String) -> String {
    guard line.utf8.count > longest else { return line }
    var kept = line.unicodeScalars.prefix(longest)
    if kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  /// White space, and what Python takes for the end of a line.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1E).contains(scalar.value)
  }

  /// Whether there may be white space other than single spaces between words.
  private static func hasOddSpace(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var (before, last) = (UInt8(0), UInt8(ascii: " "))
      for byte in bytes {
        if byte < 0x20 || byte == 0x20 && last == 0x20 { return true }
        if byte >= 0x80, isEndOfSpace(before, last, byte) { return true }
        (before, last) = (last, byte)
      }
      return last == 0x20
    }
  }

  /// Whether these are the last bytes of white space beyond ASCII.
  private static func isEndOfSpace(_ before: UInt8, _ last: UInt8, _ byte: UInt8) -> Bool {
    switch (before, last, byte) {
    case (_, 0xC2, 0x85), (_, 0xC2, 0xA0), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A),
      (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
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
