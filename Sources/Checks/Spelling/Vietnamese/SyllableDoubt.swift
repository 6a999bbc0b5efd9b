/// Something in Vietnamese that is not written as it ought to be, as far as can be told.
struct SyllableDoubt {
  enum Kind {
    /// The spelling of Vietnamese does not allow it.
    case impossible
    /// Spelling allows it, but nobody writes it.
    case unattested
    /// It is written, but not beside these words, where another is.
    case unlikely
  }

  let kind: Kind
  /// The position of its token.
  let token: Int
  /// What may have been meant, the likeliest first.
  let suggestions: [String]
  /// By how many factors of ten the first suggestion is likelier than what stands there.
  let gain: Double

  /// Whether it is worth a warning.
  var isLikely: Bool {
    switch kind {
    case .impossible, .unattested: !suggestions.isEmpty
    case .unlikely: gain >= 3.2
    }
  }
}
