import TestSupport

/// Segments as a memory has them: few words, often the same, with numbers, codes and marks; many
/// are edited copies of earlier ones. The same for the same seed.
struct RandomSegments {
  private static let words = [
    "the", "file", "File", "is", "of", "open", "hòa", "hoà", "bình", "không", "12", "3,5",
    "%s", "{0}", "đường", "Đường", "a", "b", "kỹ", "kĩ", "1975", "<b>", "mở",
  ]
  private static let marks = ["", "", "", "", ",", ".", "!", "…"]

  private var generator: SplitMix64
  private var earlier: [[String]] = []

  init(seed: UInt64) { generator = SplitMix64(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1) }

  mutating func next() -> String {
    var words: [String] = []
    if !earlier.isEmpty, random(3) > 0 {
      words = earlier[random(earlier.count)]
    } else {
      for _ in 0...random(14) { words.append(word()) }
    }
    for _ in 0..<random(4) {
      let place = random(words.count + 1)
      switch random(3) {
      case 0: words.insert(word(), at: place)
      case 1 where place < words.count && words.count > 1: words.remove(at: place)
      default: if place < words.count { words[place] = word() }
      }
    }
    earlier.append(words)
    return words.joined(separator: " ")
  }

  private mutating func word() -> String {
    Self.words[random(Self.words.count)] + Self.marks[random(Self.marks.count)]
  }

  mutating func random(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
}
