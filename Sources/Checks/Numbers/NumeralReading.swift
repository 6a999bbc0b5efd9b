/// A number that was read out of a run of words and figures.
struct NumeralReading {
  var value: Rational
  /// How many items of the run it took.
  var length: Int
  /// Whether the words can hardly be anything but this number: *forty-two*, *ba mươi hai*, not
  /// *năm* (five, or year).
  var isSure: Bool
  /// Another way to read it: *nineteen seventy-five* as 1975.
  var alternative: Rational?
}
