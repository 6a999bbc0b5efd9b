/// Beads that say the same, word for word, as a known pair.
struct MemoryHits: Sendable {
  struct Hit: Hashable, Sendable {
    let source: Range<Int>
    let target: Range<Int>
  }

  private(set) var hits: [Hit] = []

  /// A sentence that occurs more often than this tells no place.
  private static let mostRepeats = 64

  init(
    _ source: IndexedText, _ target: IndexedText, known: LexiconTrainer.Lesson,
    inventory: ShapeInventory
  ) {
    guard known.source.count > 0 else { return }
    // What stands in both texts and is known, by fingerprints of the words.
    var translations: [UInt64: Set<UInt64>] = [:]
    for unit in 0..<known.source.count {
      let words = known.source.words[known.source.wordRange(unit)]
      let others = known.target.words[known.target.wordRange(unit)]
      guard !words.isEmpty, !others.isEmpty else { continue }
      translations[Self.fingerprint(words), default: []].insert(Self.fingerprint(others))
    }
    let wanted = Set(translations.values.joined())
    var places: [UInt64: [Range<Int>]] = [:]
    Self.forEachRun(of: target, largest: inventory.largestTarget) { run, fingerprint in
      if wanted.contains(fingerprint) { places[fingerprint, default: []].append(run) }
    }
    Self.forEachRun(of: source, largest: inventory.largestSource) { run, fingerprint in
      for translation in (translations[fingerprint] ?? []).sorted() {
        guard let runs = places[translation], runs.count <= Self.mostRepeats else { continue }
        for other in runs { hits.append(Hit(source: run, target: other)) }
      }
    }
  }

  private static func fingerprint(_ words: ArraySlice<Int32>, after start: UInt64 = seed) -> UInt64
  {
    words.reduce(start) { ($0 ^ UInt64(UInt32(bitPattern: $1))) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func forEachRun(
    of text: IndexedText, largest: Int, _ body: (Range<Int>, UInt64) -> Void
  ) {
    for first in 0..<text.count {
      var fingerprint = seed
      for end in first + 1...first + largest where end <= text.count {
        fingerprint = self.fingerprint(text.words[text.wordRange(end - 1)], after: fingerprint)
        body(first..<end, fingerprint)
      }
    }
  }
}
