/// What is left of a word's sound when vowels are left out: words misspelt by ear keep it.
enum ConsonantKey {
  /// The key as a number; words with equal keys sound alike, and few others share it.
  static func key(of word: LetterBuffer) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    var last: UInt16 = 0
    var place = 0
    while place < word.count {
      var letter = word[place]
      if letter == code("p"), place + 1 < word.count, word[place + 1] == code("h") {
        letter = code("f")
        place += 1
      }
      place += 1
      guard let sound = sound(of: letter) else { continue }
      if sound != last { hash = (hash ^ UInt32(sound)) &* 0x0100_0193 }
      last = sound
    }
    return hash
  }

  private static func code(_ letter: Unicode.Scalar) -> UInt16 {
    UInt16(truncatingIfNeeded: letter.value)
  }

  private static func sound(of letter: UInt16) -> UInt16? {
    switch Unicode.Scalar(letter) {
    case "a", "e", "i", "o", "u", "y", "h", "w", "'": nil
    case "c", "q": code("k")
    case "z": code("s")
    case "d": code("t")
    case "v": code("f")
    default: letter
    }
  }
}
