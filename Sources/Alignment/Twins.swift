import TextAnalysis

/// Words that are the same on both sides: names, numbers, marks; and long words that differ in their
/// accents only.
struct Twins: Sendable {
  /// For each source word the same word on the target side, or -1.
  private(set) var target: [Int32]
  /// For each target word the same word on the source side, or -1.
  private(set) var source: [Int32]

  /// Shorter words are told apart by their accents: in Vietnamese most of all.
  private static let fewestLetters = 5

  init(source: Vocabulary, target: Vocabulary) {
    self.target = source.numbers(in: target)
    self.source = target.numbers(in: source)
    var bare = Vocabulary()
    let sourceBare = Self.bare(source, except: self.target, in: &bare)
    let targetBare = Self.bare(target, except: self.source, in: &bare)
    var firsts = [Int32](repeating: -1, count: bare.count)
    for (word, number) in targetBare.enumerated().reversed() where number >= 0 {
      firsts[Int(number)] = Int32(word)
    }
    for (word, number) in sourceBare.enumerated() where number >= 0 {
      let twin = firsts[Int(number)]
      guard twin >= 0, self.source[Int(twin)] < 0 else { continue }
      self.target[word] = twin
      self.source[Int(twin)] = Int32(word)
    }
  }

  /// For each long word without a twin the number of its letters without accents, else -1.
  private static func bare(
    _ vocabulary: Vocabulary, except twins: [Int32], in bare: inout Vocabulary
  ) -> [Int32] {
    twins.indices.map { word in
      guard twins[word] < 0 else { return -1 }
      let text = vocabulary.text(of: Int32(word))
      guard text.utf8.count >= fewestLetters else { return -1 }
      let letters = UnicodeForm.decomposed.apply(to: text).unicodeScalars.filter {
        !(0x300...0x36F).contains($0.value)
      }
      guard letters.count >= fewestLetters, letters.first?.properties.isAlphabetic == true else {
        return -1
      }
      return bare.number(of: String(String.UnicodeScalarView(letters)))
    }
  }
}
