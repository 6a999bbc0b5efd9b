/// Finds words within two edits of another, by what is left of both after letters are left out (the
/// symmetric deletion method; W. Garbe, SymSpell, 2012).
///
/// Only the first letters count, which keeps the table small; what it finds must still be compared.
/// Hashes stand for the strings: eight bytes for each string that is left of a word, of which a long
/// one leaves 37.
struct DeletionIndex: Sendable {
  /// Enough letters to tell most words apart.
  private static let prefix = 8

  /// Where each bucket begins in `numbers`.
  private let starts: [UInt32]
  private let numbers: [UInt32]
  private let mask: UInt32

  /// - Parameters:
  ///   - count: how many words there are.
  ///   - letters: the letters of each.
  init(count: Int, letters: (Int) -> LetterBuffer) {
    let entries = (0..<count).reduce(0) { sum, number in
      let length = min(letters(number).count, Self.prefix)
      return sum + 1 + length + length * (length - 1) / 2
    }
    var size = 64
    while size < entries { size *= 2 }
    let mask = UInt32(size - 1)
    var starts = [UInt32](repeating: 0, count: size + 1)
    var numbers = [UInt32](repeating: 0, count: entries)
    // Sorted by counting: first how many go into each bucket, then where each bucket ends.
    for number in 0..<count {
      Self.forEachBucket(mask, of: letters(number)) { starts[$0] += 1 }
    }
    var end: UInt32 = 0
    for bucket in 0...size {
      end += starts[bucket]
      starts[bucket] = end
    }
    for number in 0..<count {
      Self.forEachBucket(mask, of: letters(number)) { bucket in
        starts[bucket] -= 1
        numbers[Int(starts[bucket])] = UInt32(number)
      }
    }
    self.starts = starts
    self.numbers = numbers
    self.mask = mask
  }

  /// Gives the numbers of all words within two edits of `word`, and of some that are not, some of
  /// them more than once.
  func forEachNumber(near word: LetterBuffer, _ body: (Int) -> Void) {
    Self.forEachBucket(mask, of: word) { bucket in
      for place in starts[bucket]..<starts[bucket + 1] { body(Int(numbers[Int(place)])) }
    }
  }

  /// Gives the bucket of every string that is left when up to two letters are left out.
  @inline(__always)
  private static func forEachBucket(
    _ mask: UInt32, of letters: LetterBuffer, _ body: (Int) -> Void
  ) {
    let count = min(letters.count, prefix)
    @inline(__always)
    func give(_ state: UInt32, _ rest: Range<Int>) {
      var state = state
      for place in rest { state = mixed(state, letters[place]) }
      let spread = (state ^ state >> 15) &* 0x85EB_CA6B
      body(Int((spread ^ spread >> 13) & mask))
    }
    var before: UInt32 = 0x811C_9DC5
    give(before, 0..<count)
    for first in 0..<count {
      give(before, first + 1..<count)
      var between = before
      for second in first + 1..<count {
        give(between, second + 1..<count)
        between = mixed(between, letters[second])
      }
      before = mixed(before, letters[first])
    }
  }

  /// FNV-1a, a letter at a time.
  @inline(__always)
  private static func mixed(_ state: UInt32, _ letter: UInt16) -> UInt32 {
    (state ^ UInt32(letter)) &* 0x0100_0193
  }
}
