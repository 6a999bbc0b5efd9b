/// A number that a text mentions, in digits, words or Roman letters.
struct NumberMention {
  enum Strength: Comparable {
    /// A word that may say this number, or something else: *năm*, *May*, *both*. It explains a
    /// number on the other side and asks for none.
    case hint
    /// Words, or Roman letters, that can hardly be anything but this number.
    case words
    /// Digits.
    case digits
  }

  /// In bytes.
  let range: Range<Int>
  /// The tokens it is made of.
  let tokens: Range<Int>
  /// What it may mean, likeliest first. Empty for a chain of digits that is compared as it stands.
  var values: [Rational]
  let strength: Strength
  /// How its digits are written; nil for one in words, and for one with words after it.
  let figure: Figure.Form?
  /// Of a fraction such as 9/11 what stands on both sides of the stroke: it may be a date.
  var parts: [Int] = []
}
