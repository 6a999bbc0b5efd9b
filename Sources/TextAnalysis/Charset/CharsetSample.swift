/// Some lines of a text that hold bytes which are not ASCII, from all over it.
enum CharsetSample {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let wholeLimit = 1 << 17
  private static let pieces = 64
  private static let pieceLimit = 2048

  /// At most 128 kB or so; everything when the text is no longer than that.
  static func of(_ bytes: Bytes) -> [UInt8] {
    if bytes.count <= wholeLimit { return Array(bytes) }
    var sample: [UInt8] = []
    var start = 0
    for piece in 1...pieces {
      let end = bytes.count / pieces * piece
      let full = sample.count + pieceLimit
      while start < end, sample.count < full,
        let high = bytes[start..<end].firstIndex(where: { $0 >= 0x80 })
      {
        let line = line(in: bytes, around: high, notBefore: start)
        sample.append(contentsOf: bytes[line])
        sample.append(UInt8(ascii: "\n"))
        start = max(line.upperBound, high + 1)
      }
      start = max(start, end)
    }
    return sample
  }

  /// The line that holds the byte; of a long one the words around it.
  private static func line(
    in bytes: Bytes, around place: Int, notBefore limit: Int
  ) -> Range<Int> {
    let reach = pieceLimit / 2
    let low = max(limit, place - reach)
    let high = min(bytes.count, place + reach)
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") }
    let isSpace = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    var start = bytes[low..<place].lastIndex(where: isEnd).map { $0 + 1 } ?? low
    var end = bytes[place..<high].firstIndex(where: isEnd) ?? high
    if start == low, start > limit {
      start = bytes[start..<place].firstIndex(where: isSpace) ?? start
    }
    if end == high, end < bytes.count {
      end = bytes[place..<end].lastIndex(where: isSpace) ?? end
    }
    return start..<end
  }
}
