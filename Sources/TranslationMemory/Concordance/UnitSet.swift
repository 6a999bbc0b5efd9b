/// A set of unit numbers, a bit each.
struct UnitSet {
  private(set) var words: [UInt64]

  /// - Parameter last: the highest number it can hold.
  init(upTo last: UInt32) { words = Array(repeating: 0, count: Int(last) / 64 + 1) }

  @inline(__always)
  mutating func insert(_ unit: UInt32) {
    let word = Int(unit >> 6)
    if word < words.count { words[word] |= 1 << UInt64(unit & 63) }
  }

  mutating func formIntersection(_ other: UnitSet) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  mutating func formUnion(_ other: UnitSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  /// The lowest number above `unit`.
  func next(above unit: UInt32) -> UInt32? {
    let start = UInt64(unit) + 1
    var word = Int(start / 64)
    guard word < words.count else { return nil }
    var bits = words[word] & (~0 << (start % 64))
    while bits == 0 {
      word += 1
      guard word < words.count else { return nil }
      bits = words[word]
    }
    return UInt32(word * 64 + bits.trailingZeroBitCount)
  }
}
