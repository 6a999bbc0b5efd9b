/// How rare the marked letters of Vietnamese are in running text.
///
/// In bits (the negative logarithm to base 2 of a letter's share), rounded; measured on 304,000
/// marked letters in the Vietnamese messages of Debian's programs. The wrong reading of a legacy
/// charset makes rare letters: real text has some 5.5 bits a letter, a wrong reading 8 and more.
enum LetterRarity {
  /// The bits of a letter, whatever its case. More than real letters have when Vietnamese has no
  /// such letter.
  @inline(__always)
  static func bits(of letter: MarkedLetter) -> Int { Int(table[Int(letter.lowercased.rawValue)]) }

  private static let strange: UInt8 = 16

  private static let table: [UInt8] = {
    var table = [UInt8](repeating: strange, count: 1 << 11)
    for (bits, letters) in [
      (3, "đ"), (4, "áưàô"), (5, "ểếạảốệộêịậợó"), (6, "ầớấùọụặíỗềãủờìữ"), (7, "ựâứơýởúỉổửăỏắừòồ"),
      (8, "ẫéẩằỡõ"), (9, "ẽĩũè"), (10, "ẻỳẵ"), (11, "ỷẹỹễ"), (12, "ẳ"), (14, "ỵ"),
    ] {
      for scalar in letters.unicodeScalars {
        if let letter = LetterTable.shared.letter(scalar) {
          table[Int(letter.rawValue)] = UInt8(bits)
        }
      }
    }
    return table
  }()
}
