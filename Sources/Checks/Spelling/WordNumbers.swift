/// Numbers words from 0, in the order in which they come, by their bytes.
///
/// A table with open addressing over one stretch of bytes: a word costs its bytes and about twenty
/// more. The hash is salted, so that no text can be made to collide in it.
struct WordNumbers: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private var text: [UInt8] = []
  /// Where each word ends in `text`.
  private var ends: [Int] = []
  /// The upper half of a word's hash above its number and one; 0 where there is none.
  private var slots: [UInt64]
  private let salt = UInt64.random(in: .min ... .max)

  init(capacity: Int = 500) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  var count: Int { ends.count }

  /// The number of a word, nil when it has none.
  func number(of word: Bytes) -> Int? {
    let hash = hash(of: word)
    let slot = slots[place(of: word, hash)]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { number(of: $0) }
  }

  /// The number of a word, which gets the next one when it has none.
  mutating func insert(_ word: Bytes) -> Int {
    let hash = hash(of: word)
    let place = place(of: word, hash)
    if slots[place] != 0 { return Int(slots[place] & 0xFFFF_FFFF) - 1 }
    text.append(contentsOf: word)
    ends.append(text.count)
    slots[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  mutating func insert(_ word: String) -> Int {
    var word = word
    return word.withUTF8 { insert($0) }
  }

  /// Where the bytes of a word stand.
  ///
  /// - Precondition: there is a word with this number.
  func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  func word(_ number: Int) -> String { String(decoding: text[range(of: number)], as: UTF8.self) }

  func length(of number: Int) -> Int { range(of: number).count }

  /// Gives all words' bytes, one after the other, to be read by ``range(of:)``.
  func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    text.withUnsafeBufferPointer(body)
  }

  private func place(of word: Bytes, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash >> 20) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      if slot >> 32 == hash >> 32, isWord(Int(slot & 0xFFFF_FFFF) - 1, word) { return place }
      place = (place + 1) & mask
    }
  }

  private func isWord(_ number: Int, _ word: Bytes) -> Bool {
    let range = range(of: number)
    guard range.count == word.count else { return false }
    return text.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < word.count {
        if bytes[range.lowerBound &+ offset] != word[offset] { return false }
        offset &+= 1
      }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    text.withUnsafeBufferPointer { bytes in
      for number in ends.indices {
        let hash = hash(of: Bytes(rebasing: bytes[range(of: number)]))
        var place = Int(truncatingIfNeeded: hash >> 20) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
      }
    }
  }

  /// Eight bytes at a time, each time folded by a multiplication to twice the width.
  private func hash(of word: Bytes) -> UInt64 {
    var hash = salt ^ UInt64(word.count)
    let raw = UnsafeRawBufferPointer(word)
    var offset = 0
    while offset &+ 8 <= raw.count {
      hash = Self.mixed(hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset &+= 1
    }
    return Self.mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
