/// A hash of bytes that is the same in every process, so that it may be stored.
///
/// Eight bytes at a time are folded by a 64 × 64 → 128 bit product, after Wang Yi's wyhash. Not for
/// keys that an enemy chooses: a table that may meet such keys bounds its probes.
package enum ByteHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let start = bytes.baseAddress else { return mix(first, second) }
    let count = bytes.count
    var state = first ^ UInt64(truncatingIfNeeded: count)
    var offset = 0
    while offset &+ 8 <= count {
      state = mix(state ^ start.loadUnaligned(fromByteOffset: offset, as: UInt64.self), second)
      offset &+= 8
    }
    var rest: UInt64 = 0
    if count >= 8, offset < count {
      // The last eight bytes, some of them for the second time.
      rest = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    } else {
      while offset < count {
        rest = rest << 8 | UInt64(start.load(fromByteOffset: offset, as: UInt8.self))
        offset &+= 1
      }
    }
    return mix(state ^ rest, first)
  }

  /// A hash of up to 16 bytes that were read already; not the one that they have as a string.
  @inline(__always)
  static func hash(_ head: UInt64, _ tail: UInt64, count: Int) -> UInt64 {
    mix(mix(head ^ first, tail ^ second) ^ UInt64(truncatingIfNeeded: count), first)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
