/// Token edit distances between one query and many segments, 64 cells of the table at a time.
///
/// Myers (1999) in the form of Hyyrö (2003), in as many words as the query needs. O(⌈n/64⌉ · m).
struct BitParallelDistance {
  let count: Int
  private let blocks: Int
  /// For each different class of the query, where it stands; first of all, for every other class,
  /// nowhere.
  private var masks: [UInt64]
  private var positive: [UInt64]
  private var negative: [UInt64]

  /// - Parameter slots: for each token of the query, the number of its class from 1 on in order of
  ///   first appearance; 0 for a token that no segment has.
  init(slots: [Int]) {
    count = slots.count
    blocks = max(1, (slots.count + 63) / 64)
    masks = Array(repeating: 0, count: ((slots.max() ?? 0) + 1) * blocks)
    for (position, slot) in slots.enumerated() where slot > 0 {
      masks[slot * blocks + position / 64] |= 1 << UInt64(position % 64)
    }
    positive = Array(repeating: 0, count: blocks)
    negative = positive
  }

  /// The distance to a segment whose tokens have the given slots, as far as it matters: some number
  /// above `limit` when the distance is above.
  @inline(__always)
  mutating func distance(
    to text: UnsafePointer<UInt16>, count length: Int, limit: Int
  ) -> Int {
    if blocks == 1 {
      return masks.withUnsafeBufferPointer { masks in
        guard let start = masks.baseAddress else { return count }
        return Self.distance(masks: start, count: count, to: text, count: length, limit: limit)
      }
    }
    return distanceByBlocks(to: text, count: length, limit: limit)
  }

  @inline(__always)
  private static func distance(
    masks: UnsafePointer<UInt64>, count: Int, to text: UnsafePointer<UInt16>, count length: Int,
    limit: Int
  ) -> Int {
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var score = count
    let last = UInt64(1) << UInt64(count &- 1)
    // The score falls by one a token at most.
    var bound = limit &+ length
    var position = 0
    while position < length {
      let match = masks[Int(text[position])]
      let diagonal = (((match & positive) &+ positive) ^ positive) | match | negative
      var right = negative | ~(diagonal | positive)
      var left = positive & diagonal
      score &+= right & last != 0 ? 1 : 0
      score &-= left & last != 0 ? 1 : 0
      right = right << 1 | 1
      left <<= 1
      positive = left | ~(diagonal | right)
      negative = right & diagonal
      position &+= 1
      bound &-= 1
      if score > bound { return limit &+ 1 }
    }
    return score
  }

  private mutating func distanceByBlocks(
    to text: UnsafePointer<UInt16>, count length: Int, limit: Int
  ) -> Int {
    for block in 0..<blocks { (positive[block], negative[block]) = (~0, 0) }
    var score = count
    let last = UInt64(1) << UInt64((count - 1) % 64)
    for position in 0..<length {
      let ends = step(Int(text[position])) { _, _, _ in }
      score &+= ends.right & last != 0 ? 1 : 0
      score &-= ends.left & last != 0 ? 1 : 0
      if score > limit &+ length &- position &- 1 { return limit &+ 1 }
    }
    return score
  }

  /// One column of the table. `record` is told the vertical and horizontal rises of each block.
  @inline(__always)
  private mutating func step(
    _ slot: Int, _ record: (_ block: Int, _ vertical: UInt64, _ horizontal: UInt64) -> Void
  ) -> (right: UInt64, left: UInt64) {
    var carryRight: UInt64 = 1
    var carryLeft: UInt64 = 0
    var ends: (right: UInt64, left: UInt64) = (0, 0)
    for block in 0..<blocks {
      let (above, below) = (positive[block], negative[block])
      let match = masks[slot &* blocks &+ block] | carryLeft
      let diagonal = (((match & above) &+ above) ^ above) | match | below
      var right = below | ~(diagonal | above)
      var left = above & diagonal
      ends = (right, left)
      let rises = right
      let (nextRight, nextLeft) = (right >> 63, left >> 63)
      right = right << 1 | carryRight
      left = left << 1 | carryLeft
      (carryRight, carryLeft) = (nextRight, nextLeft)
      positive[block] = left | ~(diagonal | right)
      negative[block] = right & diagonal
      record(block, positive[block], rises)
    }
    return ends
  }

  /// Calls `pair` for each pair of equal tokens of ``TokenAlignment``, from the ends of both.
  ///
  /// O(⌈n/64⌉ · m) time and memory.
  mutating func forEachPair(
    with text: UnsafePointer<UInt16>, count length: Int, querySlots: [Int],
    _ pair: (_ query: Int, _ source: Int) -> Void
  ) {
    for block in 0..<blocks { (positive[block], negative[block]) = (~0, 0) }
    let blocks = blocks
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, 2 * blocks * length)) { rises in
      for position in 0..<length {
        _ = step(Int(text[position])) { block, vertical, horizontal in
          rises[2 &* (position &* blocks &+ block)] = vertical
          rises[2 &* (position &* blocks &+ block) &+ 1] = horizontal
        }
      }
      var (i, j) = (count, length)
      while i > 0, j > 0 {
        let place = 2 &* ((j &- 1) &* blocks &+ (i &- 1) / 64)
        let bit = UInt64((i &- 1) % 64)
        if querySlots[i &- 1] == Int(text[j &- 1]), querySlots[i &- 1] != 0 {
          (i, j) = (i &- 1, j &- 1)
          pair(i, j)
        } else if rises[place] >> bit & 1 != 0 {
          i &-= 1
        } else if rises[place &+ 1] >> bit & 1 != 0 {
          j &-= 1
        } else {
          (i, j) = (i &- 1, j &- 1)
        }
      }
    }
  }
}
