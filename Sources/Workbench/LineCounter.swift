/// Tells the lines of places in a text, going forward only.
struct LineCounter {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The line that a UTF-8 offset is in, from 1.
  ///
  /// - Precondition: the offset is not smaller than in the last call.
  mutating func line(of target: Int) -> Int {
    while offset < target {
      if bytes[offset] == 0x0A { line += 1 }
      offset += 1
    }
    return line
  }
}
