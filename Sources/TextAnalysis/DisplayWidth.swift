import CICU

/// How much room a text takes on a terminal.
public enum DisplayWidth {
  /// The columns of one scalar: none for marks and controls, two for wide letters, else one.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    return Int(cicu_columns(scalar.value))
  }

  /// The columns of a text in one line. O(n).
  public static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }
}
