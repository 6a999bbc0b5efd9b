import Testing
import TestSupport

@testable import TranslationMemory

@Suite struct FuzzyIndexTests {
  private static let profiles = [
    EntryProfile(language: "en", others: ["vi"]),
    EntryProfile(language: "en-US", others: ["vi", "fr"], status: .reviewed, ordinal: 1),
    EntryProfile(language: "en", others: ["fr"], status: .rejected, confidence: 40),
  ]

  private static func entry(_ number: Int) -> IndexEntry {
    IndexEntry(
      unit: UInt32(number), day: UInt16(number * 7 % 90), profile: profiles[number % 3])
  }

  /// All hits of both ways, for texts like those of the memory.
  private func disagreement(
    _ index: FuzzyIndex, _ scan: FullScan, _ texts: inout RandomSegments, _ options: SearchOptions
  ) -> [String] {
    (0..<12).compactMap { _ in
      let query = texts.next()
      let segment = SegmentTokens(query)
      return index.hits(for: segment, options) == scan.hits(for: segment, options) ? nil : query
    }
  }

  @Test(
    "Live, frozen, merged or in between, the index finds what a full scan finds",
    arguments: [100, 95, 90, 70, 50, 30, 1])
  func agreesWithScan(threshold: Int) {
    var texts = RandomSegments(seed: UInt64(threshold))
    let index = FuzzyIndex()
    var scan = FullScan([])
    var options = SearchOptions(threshold: threshold)
    options.penalty = { $0.status == .rejected ? nil : $0.status == .reviewed ? 0 : 2 }
    options.agePenalty = SearchOptions.AgePenalty(today: 100, period: 30, limit: 2)
    for round in 0..<4 {
      for number in 1...60 {
        let segment = SegmentTokens(texts.next())
        let entry = Self.entry(round * 60 + number)
        index.insert(segment, entry)
        scan.insert(segment, entry)
      }
      #expect(disagreement(index, scan, &texts, options) == [])
      if round % 2 == 0 { index.freeze() }
      #expect(disagreement(index, scan, &texts, options) == [])
    }
  }

  @Test("Frozen at once is the same as inserted one by one")
  func frozenAtOnce() {
    var texts = RandomSegments(seed: 5)
    let pairs = (1...100).map { (texts.next(), Self.entry($0)) }
    let frozen = FuzzyIndex.frozen(pairs)
    let live = FuzzyIndex()
    for (text, entry) in pairs { live.insert(SegmentTokens(text), entry) }
    for _ in 0..<30 {
      let query = SegmentTokens(texts.next())
      let options = SearchOptions(threshold: 40)
      #expect(frozen.hits(for: query, options) == live.hits(for: query, options))
    }
  }

  @Test("Segments of hundreds of tokens are compared too")
  func longSegments() {
    var texts = RandomSegments(seed: 9)
    let index = FuzzyIndex()
    var scan = FullScan([])
    let long = (0..<6).map { _ in (0..<12).map { _ in texts.next() }.joined(separator: " ") }
    for (number, text) in long.enumerated() {
      for (edit, variant) in [text, text + " x", "y " + text].enumerated() {
        let entry = IndexEntry(unit: UInt32(number * 3 + edit), profile: Self.profiles[0])
        index.insert(SegmentTokens(variant), entry)
        scan.insert(SegmentTokens(variant), entry)
      }
    }
    index.freeze()
    for text in long {
      let query = SegmentTokens(text + " z")
      let options = SearchOptions(threshold: 60)
      #expect(index.hits(for: query, options) == scan.hits(for: query, options))
      #expect(!index.hits(for: query, options).isEmpty)
    }
  }

  @Test("A retired unit is found no more, frozen or not")
  func retired() {
    let index = FuzzyIndex()
    for number in 1...4 {
      index.insert(
        SegmentTokens("a b c d"), IndexEntry(unit: UInt32(number), profile: Self.profiles[0]))
      if number == 2 { index.freeze() }
    }
    index.retire(unit: 1)
    index.retire(unit: 4)
    let hits = index.hits(for: SegmentTokens("a b c d"), SearchOptions())
    #expect(hits.map(\.unit) == [2, 3])
  }

  @Test("A segment without a token is neither kept nor found", arguments: ["", " ", "\u{3000}"])
  func blank(text: String) {
    let index = FuzzyIndex()
    index.insert(SegmentTokens(text), IndexEntry(unit: 1, profile: Self.profiles[0]))
    #expect(index.count == 0)
    #expect(index.hits(for: SegmentTokens(text), SearchOptions(threshold: 1)).isEmpty)
  }
}
