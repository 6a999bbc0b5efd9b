/// A syllable that may have been meant by what was typed.
struct SyllableCandidate {
  /// In the inventory.
  let number: Int
  /// Of typing the one for the other, in factors of ten.
  let cost: Double
}
