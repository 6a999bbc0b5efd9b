import Glibc

extension UnsafeRawBufferPointer {
  @inline(__always)
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Where the bytes of `word` stand first, from `start` on.
  func firstPlace(of word: [UInt8], from start: Int = 0) -> Int? {
    guard let base = baseAddress, let first = word.first else { return nil }
    return word.withUnsafeBytes { word in
      guard let wanted = word.baseAddress else { return nil }
      var place = start
      while place <= count - word.count {
        guard let found = memchr(base + place, Int32(first), count - word.count - place + 1)
        else { return nil }
        place = base.distance(to: UnsafeRawPointer(found))
        if memcmp(base + place, wanted, word.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
