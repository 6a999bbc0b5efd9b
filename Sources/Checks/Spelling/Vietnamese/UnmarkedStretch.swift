/// A stretch of a text that was typed without marks.
struct UnmarkedStretch {
  /// In UTF-8 bytes of its side.
  let range: Range<Int>
  /// What it probably says, with its marks.
  let text: String
}
