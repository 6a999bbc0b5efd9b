import Dispatch
import Measuring
import TranslationMemory

/// The engine alone: building an index of the sources and searching it.
enum SearchingTheIndex {
  static func run(_ corpus: MemoryCorpus) {
    let profile = EntryProfile(language: "en", others: ["vi"])
    var index = FuzzyIndex()
    let building = Stopwatch.seconds {
      index = FuzzyIndex.frozen(
        corpus.pairs.lazy.enumerated().map { number, pair in
          (pair.source, IndexEntry(unit: UInt32(number + 1), profile: profile))
        })
    }
    Table.row("index: build, \(corpus.pairs.count) units", building, "CPU-s")
    Table.row("index: size", Double(index.byteCount) / 1e6, "MB")
    var compact = 0
    let compacting = Stopwatch.seconds { compact = index.compacted().byteCount }
    Table.row(
      "index: the same from its tokens", compacting, "CPU-s for \(compact / 1_000_000) MB")
    let queries = corpus.queries(1000).map { SegmentTokens($0) }
    for threshold in [100, 90, 80, 70, 60, 50] {
      let options = SearchOptions(threshold: threshold)
      for query in queries.prefix(100) { _ = index.hits(for: query, options) }
      var times: [Double] = []
      var found = 0
      for query in queries {
        times.append(
          Stopwatch.seconds { found += index.hits(for: query, options).isEmpty ? 0 : 1 })
      }
      let seconds = times.reduce(0, +)
      times.sort()
      Table.row("lookups at \(threshold) %", Double(queries.count) / seconds, "per CPU-s")
      func microseconds(_ place: Int) -> Int { Int(times[place] * 1e6) }
      Table.row(
        "  with a hit; p50, p95, max µs",
        "\(found); \(microseconds(500)), \(microseconds(950)), \(microseconds(999))")
    }
    share(index, queries)
    agree(corpus, profile)
  }

  /// Two threads at once beside one, by the wall: on a machine that does nothing else.
  private static func share(_ index: FuzzyIndex, _ queries: [SegmentTokens]) {
    let options = SearchOptions(threshold: 70)
    func duration(threads: Int) -> Duration {
      ContinuousClock().measure {
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
          for round in 0..<10 {
            for place in stride(from: (thread + round) % threads, to: queries.count, by: threads) {
              _ = index.hits(for: queries[place], options)
            }
          }
        }
      }
    }
    let one = (0..<3).map { _ in duration(threads: 1) }.min() ?? .zero
    let two = (0..<3).map { _ in duration(threads: 2) }.min() ?? .zero
    Table.row("two threads instead of one, 70 %", one / two, "times as fast by the wall")
  }

  /// Whole lists of the best five, against a scan of all units.
  private static func agree(_ corpus: MemoryCorpus, _ profile: EntryProfile) {
    let units = min(corpus.pairs.count, 100_000)
    let scanned = FuzzyIndex.frozen(
      corpus.pairs.prefix(units).enumerated().map { number, pair in
        (pair.source, IndexEntry(unit: UInt32(number + 1), profile: profile))
      })
    let scan = FullScan(
      corpus.pairs.prefix(units).enumerated().map { number, pair in
        (SegmentTokens(pair.source), IndexEntry(unit: UInt32(number + 1), profile: profile))
      })
    let queries = corpus.queries(1000, seed: 8).map { SegmentTokens($0) }
    for threshold in [70, 50] {
      let options = SearchOptions(threshold: threshold)
      let same = queries.count { scanned.hits(for: $0, options) == scan.hits(for: $0, options) }
      Table.row(
        "same lists as a scan of \(units) units, \(threshold) %", "\(same) of \(queries.count)")
    }
  }
}
