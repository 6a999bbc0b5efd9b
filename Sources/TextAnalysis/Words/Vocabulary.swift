/// Numbers for strings of bytes, dense from 0 in order of first sight.
///
/// An open-addressing table over one arena: no string object per entry, a fixed hash, so that the
/// same input gives the same numbers in every process. About 12 bytes an entry and its own bytes.
package struct Vocabulary: Sendable {
  private var arena: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt32] = []
  /// Entry number + 1, 0 where free. A power of two long.
  private var table: [Int32] = Array(repeating: 0, count: 256)

  package init() {}

  package var count: Int { hashes.count }

  /// The number of `bytes`, a new one at first sight.
  package mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = Self.hash(bytes)
    var place = slot(of: bytes, hash)
    if table[place] != 0 { return table[place] &- 1 }
    if (count + 1) * 3 > table.count * 2 {
      grow()
      place = slot(of: bytes, hash)
    }
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
    hashes.append(hash)
    table[place] = Int32(count)
    return Int32(count - 1)
  }

  package mutating func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of `bytes`, nil when never seen.
  package func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let entry = table[slot(of: bytes, Self.hash(bytes))]
    return entry == 0 ? nil : entry - 1
  }

  package func find(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { find($0) }
  }

  package func withBytes<Result>(
    of number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    arena.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[starts[Int(number)]..<starts[Int(number) + 1]]))
    }
  }

  package func text(of number: Int32) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// For every entry the number of the same bytes in `other`, or -1.
  package func numbers(in other: Vocabulary) -> [Int32] {
    (0..<Int32(count)).map { number in withBytes(of: number) { other.find($0) ?? -1 } }
  }

  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    let mask = table.count - 1
    var place = Int(hash) & mask
    while table[place] != 0 {
      let entry = Int(table[place]) - 1
      if hashes[entry] == hash, starts[entry + 1] - starts[entry] == bytes.count,
        holds(bytes, at: starts[entry])
      {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in 0..<bytes.count where arena[start &+ offset] != bytes[offset] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: 0, count: table.count * 2)
    let mask = table.count - 1
    for (entry, hash) in hashes.enumerated() {
      var place = Int(hash) & mask
      while table[place] != 0 { place = (place + 1) & mask }
      table[place] = Int32(entry + 1)
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), folded once more for the low bits.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
