/// Tells well-formed UTF-8 from other bytes, at about a byte a clock tick.
enum UTF8Validity {
  private static let automaton = ShiftAutomaton([
    (1, 0x00...0x7F, 1),
    (1, 0xC2...0xDF, 2), (2, 0x80...0xBF, 1),
    (1, 0xE0...0xE0, 3), (3, 0xA0...0xBF, 2),
    (1, 0xE1...0xEC, 4), (1, 0xEE...0xEF, 4), (4, 0x80...0xBF, 2),
    (1, 0xED...0xED, 5), (5, 0x80...0x9F, 2),
    (1, 0xF0...0xF0, 6), (6, 0x90...0xBF, 4),
    (1, 0xF1...0xF3, 7), (7, 0x80...0xBF, 4),
    (1, 0xF4...0xF4, 8), (8, 0x80...0x8F, 4),
  ])

  /// Where the first character begins that is not well-formed; nil when there is none.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let end = automaton.firstRejected(in: bytes, from: 0)
    return end == bytes.count ? nil : end
  }

  /// How many bytes belong to the character at fault: the first, and what goes on from it.
  static func lengthOfFault(in bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let rest = bytes[(offset + 1)...].prefix(3)
    return 1 + (rest.firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex) - rest.startIndex
  }
}
