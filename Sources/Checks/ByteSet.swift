/// Which bytes occur in a text: what tells a rule at once that it has nothing to do there.
///
/// A character that is not ASCII shows by the first byte of its UTF-8, so U+2019 by 0xE2.
struct ByteSet {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var continuing: UInt64 = 0
  private var leading: UInt64 = 0

  init(_ bytes: [UInt8]) { for byte in bytes { insert(byte) } }

  init(_ characters: String) { self.init(Array(characters.utf8)) }

  private mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 &<< UInt64(byte & 63)
    switch byte >> 6 {
    case 0: low |= bit
    case 1: middle |= bit
    case 2: continuing |= bit
    default: leading |= bit
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(byte & 63)
    return switch byte >> 6 {
    case 0: low & bit != 0
    case 1: middle & bit != 0
    case 2: continuing & bit != 0
    default: leading & bit != 0
    }
  }

  /// Whether they have no byte in common, apart from bytes that go on with a character.
  func isDisjoint(with other: ByteSet) -> Bool {
    low & other.low | middle & other.middle | leading & other.leading == 0
  }

  var isASCII: Bool { leading == 0 }

  static let digits = ByteSet("0123456789")
}
