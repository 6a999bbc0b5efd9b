/// Two common words written as one: *wavelength*, *birdsong*.
struct SolidCompound {
  let known: KnownWords

  /// Whether a word is made of two common ones.
  func explains(_ word: String) -> Bool {
    guard word.utf8.count >= 7, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return word.indices.dropFirst(3).contains { middle in
      let (left, right) = (String(word[..<middle]), String(word[middle...]))
      guard right.utf8.count >= 3, left.utf8.count + right.utf8.count >= 7 else { return false }
      return isPart(left) && isPart(right)
    }
  }

  /// Short words must be very common, lest every string be two of them.
  private func isPart(_ word: String) -> Bool {
    known.isCommon(word, word.utf8.count >= 4 ? 35 : 20)
  }
}
