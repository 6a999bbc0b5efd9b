/// Runs over bytes at memory speed as long as nothing can need normalising.
///
/// Accepts what is certainly in stored form already: characters that are NFC by themselves, begin
/// a new cluster, and are no separator inside words. Whatever it rejects, ill-formed UTF-8 included,
/// is looked at closely.
enum StoredFormScan {
  private static let automaton = ShiftAutomaton([
    (1, 0x00...0x7F, 1),
    // U+0080 to U+02FF but the soft hyphen.
    (1, 0xC3...0xCB, 2), (1, 0xC2...0xC2, 3),
    (2, 0x80...0xBF, 1), (3, 0x80...0xBF, 1), (3, 0xAD...0xAD, 0),
    // U+1E00 to U+1EFF.
    (1, 0xE1...0xE1, 4), (4, 0xB8...0xBB, 2),
    // U+2002 to U+207F but the zero-width space; currency, letter-likes without singletons,
    // arrows, boxes, dingbats.
    (1, 0xE2...0xE2, 5), (5, 0x80...0x80, 6), (5, 0x81...0x82, 2), (5, 0x85...0x86, 2),
    (5, 0x94...0x9E, 2), (6, 0x82...0xBF, 1), (6, 0x8B...0x8B, 0),
    // U+4000 to U+9FFF.
    (1, 0xE4...0xE9, 7), (7, 0x80...0xBF, 2),
    // U+1F000 to U+1FFFF.
    (1, 0xF0...0xF0, 8), (8, 0x9F...0x9F, 7),
  ])

  /// The start of the first character from `start` on that has to be looked at; `bytes.count` when
  /// there is none.
  static func firstSuspect(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    automaton.firstRejected(in: bytes, from: start)
  }

  /// Whether the scan passes over the scalar.
  static func accepts(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return automaton.accepts(scalar)
  }
}
