import Foundation
import Glibc
import Measuring
import TranslationMemory
import TranslationModel

/// A memory on the disk: storing, opening, looking up and searching, with everything that a user gets.
enum UsingTheMemory {
  static func run(_ corpus: MemoryCorpus, in folder: URL) async throws {
    let path = folder.appending(path: "m.db").path
    guard !FileManager.default.fileExists(atPath: path) else {
      return try await useAgain(path, corpus, in: folder)
    }
    let store = try SQLiteStore.create(at: path)
    let memory = Memory(store, name: "m", indexPath: path + "-index")
    let units = corpus.pairs.map { pair in
      TranslationUnit(variants: [
        TranslationUnitVariant(language: "en", content: InlineText(pair.source)),
        TranslationUnitVariant(language: "vi", content: InlineText(pair.target)),
      ])
    }
    var start = Stopwatch.now
    for first in stride(from: 0, to: units.count, by: 4096) {
      _ = try await store.insert(Array(units[first..<min(first + 4096, units.count)]))
    }
    Table.row("store: \(units.count) units", Stopwatch.now - start, "CPU-s")
    start = Stopwatch.now
    try await memory.index.save()
    Table.row("index: both languages", Stopwatch.now - start, "CPU-s")
    try await use(path, memory, corpus, in: folder)
  }

  /// A memory that was kept from an earlier run.
  private static func useAgain(
    _ path: String, _ corpus: MemoryCorpus, in folder: URL
  ) async throws {
    let memory = Memory(try SQLiteStore.open(path), name: "m", indexPath: path + "-index")
    let start = Stopwatch.now
    try await memory.index.remake()
    Table.row("index: both languages, anew", Stopwatch.now - start, "CPU-s")
    try await use(path, memory, corpus, in: folder)
  }

  private static func use(
    _ path: String, _ memory: Memory, _ corpus: MemoryCorpus, in folder: URL
  ) async throws {
    try await open(path)
    try await lookUp(corpus, in: memory)
    try await SearchingTheTexts.run(path)
    try await SearchingTheTexts.agree(path)
    try await add(to: memory, in: folder)
  }

  private static func open(_ path: String) async throws {
    let start = Stopwatch.now
    let memory = Memory(try SQLiteStore.open(path), name: "m", indexPath: path + "-index")
    try await memory.index.refresh()
    Table.row("open store and index", (Stopwatch.now - start) * 1000, "CPU-ms")
  }

  private static func lookUp(_ corpus: MemoryCorpus, in memory: Memory) async throws {
    let options = LookupOptions(languages: LanguagePair(source: "en", target: "vi"))
    let queries = corpus.queries(1000)
    let start = Stopwatch.now
    for query in queries {
      _ = try await memory.matches(for: LookupQuery(InlineText(query)), options)
    }
    let rate = Double(queries.count) / (Stopwatch.now - start)
    Table.row("lookups at 70 %, units read", rate, "per CPU-s")
  }

  /// Beside one `fsync` of a small file on the same disk. Both are times by the wall.
  private static func add(to memory: Memory, in folder: URL) async throws {
    let options = LookupOptions(languages: LanguagePair(source: "en", target: "vi"))
    let clock = ContinuousClock()
    var adding: [Duration] = []
    var syncing: [Duration] = []
    let file = folder.appending(path: "sync").path
    for number in 0..<51 {
      let text = "a sentence \(number) that nobody has written before \(number)"
      let unit = TranslationUnit(variants: [
        TranslationUnitVariant(language: "en", content: InlineText(text)),
        TranslationUnitVariant(language: "vi", content: "một câu"),
      ])
      adding.append(
        try await clock.measure {
          _ = try await memory.insert([unit])
          _ = try await memory.matches(for: LookupQuery(InlineText(text)), options)
        })
      syncing.append(
        clock.measure {
          let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
          _ = Glibc.write(descriptor, "x", 1)
          fsync(descriptor)
          close(descriptor)
        })
    }
    func median(_ times: [Duration]) -> Double { times.sorted()[25] / .milliseconds(1) }
    Table.row("add a unit and find it", median(adding), "ms")
    Table.row("  one fsync", median(syncing), "ms")
  }
}
