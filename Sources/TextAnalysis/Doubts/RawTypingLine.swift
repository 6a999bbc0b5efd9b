/// Whether a line was typed with the input method switched off.
///
/// Many English words are keystrokes of Vietnamese ones (*cows*: cớ), so that one word is no
/// evidence: it takes two different words with both a shape and a tone, and two thirds of the words
/// that are no syllables as they stand.
struct RawTypingLine {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  let method: InputMethod
  /// The words in question, as bytes of the line, and what they would have been.
  let words: [(range: Range<Int>, text: String)]

  /// Nil when the line is none, or by none of the methods.
  init?(_ line: Bytes) {
    for method in InputMethod.allCases where Self.hasShapeKey(line, method) {
      if let words = Self.words(in: line, method) {
        self.method = method
        self.words = words
        return
      }
    }
    return nil
  }

  /// Whether the line has a key of the method that few other lines have.
  private static func hasShapeKey(_ line: Bytes, _ method: InputMethod) -> Bool {
    switch method {
    case .telex: true
    case .vni: line.contains { (UInt8(ascii: "6")...UInt8(ascii: "9")).contains($0) }
    case .viqr: line.contains { "^+(".utf8.contains($0) }
    }
  }

  private static func words(in line: Bytes, _ method: InputMethod) -> [(Range<Int>, String)]? {
    var found: [(range: Range<Int>, text: String)] = []
    var strong = Set<String>()
    var others = 0
    var offset = 0
    while offset < line.count {
      guard line[offset].isASCIILetter else {
        offset += 1
        continue
      }
      let range = offset..<endOfWord(in: line, from: offset, method)
      offset = range.upperBound
      let word = Bytes(rebasing: line[range])
      if let typing = RawTyping(word, method) {
        found.append((range, typing.text))
        if typing.hasShape, typing.hasTone { strong.insert(typing.text) }
      } else if (try? Syllable(utf8: word)) == nil {
        others += 1
      }
    }
    return strong.count >= 2 && found.count >= 2 * others ? found : nil
  }

  private static func endOfWord(in line: Bytes, from start: Int, _ method: InputMethod) -> Int {
    let keys =
      switch method {
      case .telex: ""
      case .vni: "123456789"
      case .viqr: "`'?~.^+("
      }
    var end = start
    while end < line.count,
      line[end] >= 0x80 || line[end].isASCIILetter || keys.utf8.contains(line[end])
    {
      end += 1
    }
    // A sign behind the last one is punctuation as likely.
    while method == .viqr, end > start + 1, !line[end - 1].isASCIILetter,
      RawTyping(Bytes(rebasing: line[start..<end]), method) == nil
    {
      end -= 1
    }
    return end
  }
}
