/// Units that an index holds and its store no longer: removed, or replaced by a newer state.
///
/// A bit a unit, so that asking is one load.
struct RetiredUnits {
  private var words: [UInt64] = []
  private(set) var count = 0

  @inline(__always)
  func contains(_ unit: UInt32) -> Bool {
    let word = Int(unit >> 6)
    return word < words.count && words[word] >> UInt64(unit & 63) & 1 != 0
  }

  mutating func insert(_ unit: UInt32) {
    guard !contains(unit) else { return }
    let word = Int(unit >> 6)
    if word >= words.count {
      words += Array(repeating: 0, count: word + 1 - words.count)
    }
    words[word] |= 1 << UInt64(unit & 63)
    count += 1
  }
}
