/// A number in Roman capitals: XX, IV.
enum RomanNumeral {
  /// The value of a numeral in its one proper spelling; nil for any other word, and for what is
  /// more than fifteen letters long.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...15).contains(bytes.count) else { return nil }
    var total = 0
    for (offset, byte) in bytes.enumerated() {
      guard let value = letter(byte) else { return nil }
      let next = offset + 1 < bytes.count ? letter(bytes[offset + 1]) ?? 0 : 0
      total += value < next ? -value : value
    }
    guard total > 0, spelling(of: total).elementsEqual(bytes) else { return nil }
    return total
  }

  private static func letter(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    case UInt8(ascii: "M"): 1000
    default: nil
    }
  }

  private static func spelling(of value: Int) -> [UInt8] {
    var rest = value
    var letters: [UInt8] = []
    for (spelling, step) in steps {
      while rest >= step {
        letters += Array(spelling.utf8)
        rest -= step
      }
    }
    return letters
  }

  private static let steps = [
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]
}
