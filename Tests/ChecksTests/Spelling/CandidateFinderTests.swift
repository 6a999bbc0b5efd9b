import Testing

@testable import Checks

@Suite struct CandidateFinderTests {
  @Test("What is found is what a comparison with all words finds, with and without an index")
  func agreement() {
    let words = Array(Set(EditDistanceTests.words(150, longest: 7, letters: "abcdđ"))).sorted()
    let neighbourhood = WordNeighbourhood(questionsBeforeIndex: 100)
    for var word in words { word.withUTF8 { neighbourhood.add($0) } }
    // The index is made on the way, after so many questions.
    for round in 0..<5 {
      for word in words[(round * 20)..<(round * 20 + 20)] {
        for edits in 1...2 {
          let found = neighbourhood.words(near: Letters(of: word), edits: edits)
          let slow = words.indices.filter {
            EditDistanceTests.distance(words[$0], word) <= edits
          }
          #expect(found.map(\.number).sorted() == slow, "\(word)")
          #expect(found.map(\.cost) == found.map(\.cost).sorted())
          for item in found {
            #expect(item.cost == EditCost.of(typing: word, for: words[item.number]))
          }
        }
      }
    }
  }

  @Test("The index finds all words within two edits of another")
  func index() {
    let words = EditDistanceTests.words(120, longest: 7).map { Letters(of: $0) }
    let buffers = words.map { word in
      let buffer = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: word.count)
      _ = buffer.initialize(from: word)
      return LetterBuffer(buffer)
    }
    defer { buffers.forEach { $0.deallocate() } }
    let index = DeletionIndex(count: words.count) { buffers[$0] }
    for word in buffers.prefix(40) {
      var found: Set<Int> = []
      index.forEachNumber(near: word) { found.insert($0) }
      for (number, other) in buffers.enumerated() where EditDistance.isAtMost(2, word, other) {
        #expect(found.contains(number))
      }
    }
  }

  private let finder = CandidateFinder(
    words: ["border", "bolder", "knife", "phone", "alot", "Hanoi", "birdsong", "reality"]
  ) { ["bird", "song", "a", "lot"].contains($0) }

  @Test(
    "One edit, two, alike in sound, or a space left out",
    arguments: [
      ("boder", "border", 1), ("bordr", "border", 1), ("broder", "border", 1),
      ("boredr", "border", 1), ("brodr", "border", 2), ("fone", "phone", 2),
      ("hanoi", "Hanoi", 1), ("reallytee", "reality", 0), ("birdsnog", "birdsong", 1),
    ])
  func kinds(typed: String, intended: String, edits: Int) {
    let candidates = finder.candidates(for: typed)
    #expect(candidates.contains { $0.word == intended && $0.edits == edits }, "\(candidates)")
    #expect(!candidates.contains { $0.word.utf8.elementsEqual(typed.utf8) })
  }

  @Test("A word is not its own candidate, and two common words make a split")
  func splits() {
    #expect(!finder.candidates(for: "border").contains { $0.word == "border" })
    #expect(finder.candidates(for: "birdssong").contains { $0.word == "birdsong" })
    #expect(finder.candidates(for: "songbird").map(\.word) == ["song bird"])
    #expect(finder.candidates(for: String(repeating: "x", count: 5000)).isEmpty)
  }
}
