/// A set of unit numbers, a bit each.
struct UnitSet {
  private(set) var words: [UInt64]

  /// - Parameter last: the highest number it can hold.
  init(upTo last: UInt32) { words = Array(repeating: 0, count: Int(last) / 64 + 1) }

  /// All numbers.
  init(allUpTo last: UInt32) {
    words = Array(repeating: ~0, count: Int(last) / 64 + 1)
    words[words.count - 1] >>= 63 - UInt64(last % 64)
    words[0] &= ~1
  }

  @inline(__always)
  mutating func insert(_ unit: UInt32) {
    let word = Int(unit >> 6)
    if word < words.count { words[word] |= 1 << UInt64(unit & 63) }
  }

  @inline(__always)
  func contains(_ unit: UInt32) -> Bool {
    let word = Int(unit >> 6)
    return word < words.count && words[word] >> UInt64(unit & 63) & 1 != 0
  }

  /// - Precondition: both sets can hold the same numbers; so in ``formUnion(_:)``.
  mutating func formIntersection(_ other: UnitSet) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  /// What is in both, whatever they can hold.
  func intersection(_ other: UnitSet) -> UnitSet {
    var result = self
    for place in words.indices {
      result.words[place] &= place < other.words.count ? other.words[place] : 0
    }
    return result
  }

  mutating func formUnion(_ other: UnitSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  /// The lowest number above `unit` and below `end`.
  func next(above unit: UInt32, below end: UInt32 = .max) -> UInt32? {
    let start = UInt64(unit) + 1
    var word = Int(start / 64)
    let endWord = min(words.count, Int(end) / 64 + 1)
    guard word < endWord else { return nil }
    var bits = words[word] & (~0 << (start % 64))
    while bits == 0 {
      word += 1
      guard word < endWord else { return nil }
      bits = words[word]
    }
    let number = UInt32(word * 64 + bits.trailingZeroBitCount)
    return number < end ? number : nil
  }
}
