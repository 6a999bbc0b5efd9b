/// A short name of some bytes: the same for the same bytes, on every machine and in every run.
///
/// 64-bit FNV-1a (Fowler, Noll and Vo). Not a defence against somebody who wants two things to have
/// one name.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Adds a part. Parts are kept apart: `ab`, `c` and `a`, `bc` are not the same.
  public mutating func add(_ part: some Sequence<UInt8>) {
    for byte in part { mix(byte) }
    // No UTF-8 has this byte.
    mix(0xFF)
  }

  public mutating func add(_ part: String) { add(part.utf8) }

  /// The name as a number.
  package var value: UInt64 { state }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
