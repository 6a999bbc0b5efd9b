import Testing

@testable import TranslationMemory

@Suite struct StretchSearchTests {
  /// The longest stretch from a token on, by looking at every place of every text.
  private func longest(from start: Int, of keys: [[UInt8]], in texts: [[[UInt8]]]) -> Int {
    var longest = 0
    for text in texts {
      for place in text.indices {
        var length = 0
        while start + length < keys.count, place + length < text.count,
          keys[start + length] == text[place + length]
        {
          length += 1
        }
        longest = max(longest, length)
      }
    }
    return longest < 2 ? 0 : longest
  }

  @Test("No text has a longer stretch, and the unit named has it", arguments: 1...4)
  func longestStretches(seed: UInt64) {
    var random = RandomSegments(seed: seed)
    let texts = (0..<150).map { _ in random.next() }
    let keys = texts.map { text in
      let tokens = SegmentTokens(text)
      return tokens.exactKeys(first: tokens.tokens.count)
    }
    let profiles = [
      EntryProfile(language: "vi", others: ["en"]), EntryProfile(language: "vi", others: []),
    ]
    let entries = texts.indices.map {
      IndexEntry(unit: UInt32($0), profile: profiles[$0 % 3 == 0 ? 1 : 0])
    }
    let parts = [0..<60, 60..<70, 70..<150].flatMap { range in
      FuzzyIndex.frozen(zip(texts[range], entries[range])).parts
    }
    #expect(parts.count == 3)
    for _ in 0..<12 {
      // Of two texts, so that there is something to be found.
      let segment = SegmentTokens(random.next() + " " + texts[random.random(150)])
      let count = segment.tokens.count
      var search = StretchSearch(segment, first: count)
      for part in parts {
        search.search(part) { part.profiles[Int($0.profile)] == profiles[0] }
      }
      let wanted = segment.exactKeys(first: count)
      let admitted = texts.indices.filter { $0 % 3 != 0 }.map { keys[$0] }
      for (start, stretch) in search.longest.enumerated() {
        #expect(stretch.length == longest(from: start, of: wanted, in: admitted))
        guard stretch.length > 0 else { continue }
        #expect(stretch.unit % 3 != 0)
        let own = [keys[Int(stretch.unit)]]
        #expect(longest(from: start, of: wanted, in: own) == stretch.length)
        for unit in stretch.examples {
          #expect(longest(from: start, of: wanted, in: [keys[Int(unit)]]) == stretch.length)
        }
      }
    }
  }
}
