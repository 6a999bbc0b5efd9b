/// What single characters fold to, for those that a Vietnamese or European text is made of.
///
/// Filled from ``KeyFolding`` at first use, which takes a millisecond or two.
struct FoldTable: Sendable {
  /// U+0000 to U+052F, U+1E00 to U+1EFF, U+2000 to U+20BF.
  private let foldings: [UInt32]

  private static let match = FoldTable(for: .match)
  private static let search = FoldTable(for: .search)

  static func of(_ key: TextKey) -> FoldTable {
    switch key {
    case .match: match
    case .search: search
    }
  }

  private static let lowEnd: UInt32 = 0x530
  private static let additional: Range<UInt32> = 0x1E00..<0x1F00
  private static let punctuation: Range<UInt32> = 0x2000..<0x20C0

  /// What the character folds to when no mark follows: at most three bytes, possibly none. Nil when
  /// it has to go the slow way.
  @inline(__always)
  func folding(_ scalar: UInt32) -> LetterSpelling? {
    let packed: UInt32
    if scalar < Self.lowEnd {
      packed = foldings[Int(scalar)]
    } else if Self.additional.contains(scalar) {
      packed = foldings[Int(scalar - Self.additional.lowerBound + Self.lowEnd)]
    } else if Self.punctuation.contains(scalar) {
      packed = foldings[Int(scalar - Self.punctuation.lowerBound + Self.lowEnd + 0x100)]
    } else {
      return nil
    }
    return packed == Self.slow ? nil : LetterSpelling(packed: packed)
  }

  private static let slow: UInt32 = .max

  private init(for key: TextKey) {
    let scalars = [0..<Self.lowEnd, Self.additional, Self.punctuation].joined()
    foldings = scalars.map { Self.folding($0, for: key) }
  }

  private static func folding(_ value: UInt32, for key: TextKey) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), !LetterTable.shared.entry(value).isMark else {
      return slow
    }
    let folded = Array(String(scalar).utf8).withUnsafeBufferPointer {
      KeyFolding.fold($0, for: key)
    }
    return folded.count <= 3 ? LetterSpelling(folded).packed : slow
  }
}
