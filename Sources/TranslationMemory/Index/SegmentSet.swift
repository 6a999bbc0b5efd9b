/// A set of segments of a part, a bit each.
struct SegmentSet {
  private(set) var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  @inline(__always)
  mutating func insert(_ id: Int) { words[id >> 6] |= 1 << UInt64(id & 63) }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formIntersection(_ other: SegmentSet) {
    for place in words.indices { words[place] &= other.words[place] }
  }

  mutating func formUnion(_ other: SegmentSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  /// The lowest ones.
  func first(_ most: Int) -> [Int] {
    var found: [Int] = []
    for (place, word) in words.enumerated() where word != 0 {
      var bits = word
      while bits != 0 {
        if found.count == most { return found }
        found.append(place * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return found
  }

  mutating func subtract(_ other: SegmentSet) {
    for place in words.indices { words[place] &= ~other.words[place] }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// In ascending order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var bits = word
      while bits != 0 {
        body(place &* 64 &+ bits.trailingZeroBitCount)
        bits &= bits &- 1
      }
    }
  }
}
