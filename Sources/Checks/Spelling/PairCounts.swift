/// How often two numbers stand beside each other: a table with open addressing, sixteen bytes a
/// place.
///
/// Its size is bounded: when it is full, the rarest pairs are forgotten, which are most of them and
/// tell least.
struct PairCounts: Sendable {
  private struct Slot {
    var key: UInt64
    var count: UInt32
  }

  private static let free = UInt64.max
  private var slots: [Slot]
  private var filled = 0
  private let limit: Int

  /// - Parameter limit: the most pairs that are kept.
  init(limit: Int = 4_000_000) {
    slots = Array(repeating: Slot(key: Self.free, count: 0), count: 1024)
    self.limit = limit
  }

  var count: Int { filled }

  subscript(first: Int, second: Int) -> Int {
    Int(slots[place(of: Self.key(first, second))].count)
  }

  /// Gives every pair with its count, in no order.
  func forEach(_ body: (_ first: Int, _ second: Int, _ count: Int) -> Void) {
    for slot in slots where slot.key != Self.free {
      body(Int(slot.key >> 32), Int(slot.key & 0xFFFF_FFFF), Int(slot.count))
    }
  }

  mutating func add(_ first: Int, _ second: Int) {
    let key = Self.key(first, second)
    let place = place(of: key)
    if slots[place].key == key {
      slots[place].count &+= 1
      return
    }
    slots[place] = Slot(key: key, count: 1)
    filled += 1
    if filled >= limit { forgetRarePairs() }
    if filled * 3 > slots.count * 2 { rebuild(keepingAtLeast: 1, size: slots.count * 2) }
  }

  private mutating func forgetRarePairs() {
    var least: UInt32 = 2
    while filled > limit / 2 {
      rebuild(keepingAtLeast: least, size: slots.count)
      least *= 2
    }
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: first)) << 32 | UInt64(UInt32(truncatingIfNeeded: second))
  }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var place = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while slots[place].key != key, slots[place].key != Self.free { place = (place + 1) & mask }
    return place
  }

  private mutating func rebuild(keepingAtLeast least: UInt32, size: Int) {
    let old = slots
    slots = Array(repeating: Slot(key: Self.free, count: 0), count: size)
    filled = 0
    for slot in old where slot.key != Self.free && slot.count >= least {
      slots[place(of: slot.key)] = slot
      filled += 1
    }
  }
}
