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
    Table.row("build, \(corpus.pairs.count) units", building, "CPU-s")
    Table.row("size", Double(index.byteCount) / 1e6, "MB")
    let queries = corpus.queries(1000).map { SegmentTokens($0) }
    for threshold in [100, 90, 80, 70, 60, 50] {
      let options = SearchOptions(threshold: threshold)
      var times: [Double] = []
      var found = 0
      // Warm.
      for query in queries.prefix(100) { _ = index.hits(for: query, options) }
      let seconds = Stopwatch.seconds {
        for query in queries {
          times.append(Stopwatch.seconds { found += index.hits(for: query, options).isEmpty ? 0 : 1 })
        }
      }
      times.sort()
      Table.row("lookups at \(threshold) %", Double(queries.count) / seconds, "per CPU-s")
      Table.row("  found; p50, p95, max µs", "\(found); \(Int(times[500] * 1e6)), \(Int(times[950] * 1e6)), \(Int(times[999] * 1e6))")
    }
  }
}
