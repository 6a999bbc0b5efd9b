/// How unlikely it is that a word was typed for another: the distance of Damerau (1964) and
/// Levenshtein, in the restricted form, with weights for what people and fingers do.
///
/// A letter written once instead of twice costs least, one that lies elsewhere on the keyboard and
/// sounds different most; slips on the first letter are rare. In hundredths; 0 for the same word.
struct EditCost {
  static let doubled: Int32 = 80
  static let swap: Int32 = 115
  static let missing: Int32 = 135
  static let silent: Int32 = 100
  static let apostrophe: Int32 = 40
  static let extra: Int32 = 190
  static let extraNeighbour: Int32 = 150
  static let replaced: Int32 = 260
  static let neighbour: Int32 = 180
  static let vowel: Int32 = 210
  static let soundAlike: Int32 = 150
  static let first: Int32 = 80
  /// Of the capital of a name.
  static let capital: Int32 = 100
  /// What people do wrong again and again costs no more: letters swapped, doubled, left out, or
  /// taken for others that sound alike.
  static let habitual: Int32 = 150
  /// Of a space left out.
  static let split: Int32 = 160

  /// Longer words are not compared.
  static let longest = 40

  /// The cost of typing `typed` for `intended`. O(product of the lengths).
  ///
  /// - Precondition: neither has more than ``longest`` letters.
  static func of(typing typed: LetterBuffer, for intended: LetterBuffer) -> Int32 {
    let (rows, columns) = (typed.count + 1, intended.count + 1)
    let pair = EditCost(typed: typed, intended: intended)
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows * columns) { cost in
      for row in 0..<rows {
        for column in 0..<columns {
          cost[row * columns + column] = pair.least(row, column, columns, cost)
        }
      }
      return cost[rows * columns - 1]
    }
  }

  static func of(typing typed: String, for intended: String) -> Int32 {
    Letters(of: typed).withUnsafeBufferPointer { typed in
      Letters(of: intended).withUnsafeBufferPointer { of(typing: typed, for: $0) }
    }
  }

  private let typed: LetterBuffer
  private let intended: LetterBuffer

  @inline(__always)
  private func least(
    _ row: Int, _ column: Int, _ columns: Int, _ cost: UnsafeMutableBufferPointer<Int32>
  ) -> Int32 {
    if row == 0, column == 0 { return 0 }
    let here = row * columns + column
    var least = Int32.max
    if row > 0, column > 0 {
      let replacing =
        typed[row - 1] == intended[column - 1] ? 0 : costOfReplacing(row - 1, column - 1)
      least = cost[here - columns - 1] + replacing
      if row > 1, column > 1, typed[row - 1] == intended[column - 2],
        typed[row - 2] == intended[column - 1], typed[row - 1] != typed[row - 2]
      {
        let swapping = Self.swap + (row == 2 ? Self.first / 2 : 0)
        least = min(least, cost[here - 2 * columns - 2] + swapping)
      }
    }
    if row > 0 { least = min(least, cost[here - columns] + costOfExtra(row - 1, column)) }
    if column > 0 { least = min(least, cost[here - 1] + costOfMissing(column - 1, row)) }
    return least
  }

  private func costOfReplacing(_ typedAt: Int, _ intendedAt: Int) -> Int32 {
    let (written, meant) = (typed[typedAt], intended[intendedAt])
    let kind =
      Self.soundAlike(written, meant)
      ? Self.soundAlike
      : Keyboard.areNeighbours(written, meant)
        ? Self.neighbour
        : Self.isVowel(written) && Self.isVowel(meant) ? Self.vowel : Self.replaced
    return kind + (typedAt == 0 && intendedAt == 0 ? Self.first : 0)
  }

  /// A typed letter that the word does not have.
  private func costOfExtra(_ at: Int, _ column: Int) -> Int32 {
    let letter = typed[at]
    if letter == Self.apostropheLetter { return Self.apostrophe }
    if at > 0, typed[at - 1] == letter, column > 0 { return Self.doubled }
    let isNear =
      (at > 0 && Keyboard.areNeighbours(letter, typed[at - 1]))
      || (at + 1 < typed.count && Keyboard.areNeighbours(letter, typed[at + 1]))
    return (isNear ? Self.extraNeighbour : Self.extra) + (at == 0 ? Self.first / 2 : 0)
  }

  /// A letter of the word that was not typed.
  private func costOfMissing(_ at: Int, _ row: Int) -> Int32 {
    let letter = intended[at]
    if letter == Self.apostropheLetter { return Self.apostrophe }
    if at > 0, intended[at - 1] == letter, row > 0 { return Self.doubled }
    if at == 0 {
      return Self.initialSilent.contains(letter) ? Self.silent : Self.missing + Self.first
    }
    let isSilent =
      letter == UInt16(UInt8(ascii: "h"))
      || (letter == UInt16(UInt8(ascii: "e")) && at == intended.count - 1)
    return isSilent ? Self.silent : Self.missing
  }

  private static let apostropheLetter = UInt16(UInt8(ascii: "'"))
  /// Not heard in *knee*, *psalm*, *write*, *gnat*.
  private static let initialSilent: Letters = Letters(of: "kpwg")

  private static func isVowel(_ letter: UInt16) -> Bool {
    switch UInt8(truncatingIfNeeded: letter) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      letter < 0x80
    default: false
    }
  }

  private static let soundAlikes: [Letters] = ["ck", "sc", "zs", "jg", "iy", "fv", "td"].map {
    Letters(of: $0)
  }

  private static func soundAlike(_ first: UInt16, _ second: UInt16) -> Bool {
    soundAlikes.contains {
      ($0[0] == first && $0[1] == second) || ($0[1] == first && $0[0] == second)
    }
  }
}
