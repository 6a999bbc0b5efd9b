/// A text in UTF-16, as ICU's regular expressions read it fastest, that stays where it is.
///
/// Sendable because nothing changes it after it was made.
package final class PatternText: @unchecked Sendable {
  private let storage: UnsafeMutableBufferPointer<UInt16>

  package init(_ text: some StringProtocol) {
    var text = String(text)
    storage = text.withUTF8 { Self.units(of: $0) }
  }

  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) { storage = Self.units(of: bytes) }

  deinit { storage.deallocate() }

  package var count: Int { storage.count }
  package var units: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(storage) }

  private static func units(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeMutableBufferPointer<UInt16> {
    let capacity = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: max(bytes.count, 1))
    var count = 0
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = bytes.scalar(at: offset)
      offset += length
      if scalar < 0x10000 {
        capacity[count] = UInt16(truncatingIfNeeded: scalar)
        count += 1
      } else {
        capacity[count] = UInt16(truncatingIfNeeded: 0xD7C0 + (scalar >> 10))
        capacity[count + 1] = UInt16(truncatingIfNeeded: 0xDC00 + (scalar & 0x3FF))
        count += 2
      }
    }
    return UnsafeMutableBufferPointer(rebasing: capacity[..<count])
  }
}
