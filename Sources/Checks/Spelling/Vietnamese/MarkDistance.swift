import TextAnalysis

/// How unlikely it is that the marks of one syllable were typed for those of another.
enum MarkDistance {
  /// Of another tone, and of another mark on a letter.
  static let tone = 1.0
  static let shape = 1.0

  /// For two words with the same letters but for their marks.
  static func cost(of typed: String, for intended: String) -> Double {
    let (first, second) = (marks(of: typed), marks(of: intended))
    let tones = first.tone == second.tone ? 0 : tone
    return tones + Double(zip(first.shapes, second.shapes).count { $0 != $1 }) * shape
  }

  private static func marks(of word: String) -> (tone: Unicode.Scalar?, shapes: [UInt32]) {
    var tone: Unicode.Scalar?
    var shapes: [UInt32] = []
    for scalar in UnicodeForm.decomposed.apply(to: word).unicodeScalars {
      switch scalar.value {
      case 0x300, 0x301, 0x303, 0x309, 0x323: tone = scalar
      case 0x302, 0x306, 0x31B:
        if !shapes.isEmpty { shapes[shapes.count - 1] = scalar.value }
      // A stroke is part of its letter.
      default: shapes.append(scalar == "đ" ? 1 : 0)
      }
    }
    return (tone, shapes)
  }
}
