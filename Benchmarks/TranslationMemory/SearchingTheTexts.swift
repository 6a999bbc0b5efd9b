import Measuring
import TranslationMemory

/// The concordance of a memory on the disk: what a user gets on a first page, from opening to units.
enum SearchingTheTexts {
  private static let page = 50
  private static let queries: [(name: String, query: ConcordanceQuery)] = [
    ("rare phrase", ConcordanceQuery("khong the tao chi muc")),
    ("rare word", ConcordanceQuery("quan doi")),
    ("common phrase", ConcordanceQuery("tap tin")),
    ("common word", ConcordanceQuery("khong")),
    ("common letters", ConcordanceQuery("an")),
    ("whole word", ConcordanceQuery("an", mode: .word)),
    ("exact", ConcordanceQuery("Tập tin", isExact: true)),
    ("a number", ConcordanceQuery("1975")),
    ("a code", ConcordanceQuery("%s: không")),
  ]

  static func run(_ path: String) async throws {
    for (name, query) in queries {
      // Opened anew, so that nothing is there but what the system keeps of the files.
      let memory = Memory(try SQLiteStore.open(path), name: "m", indexPath: path + "-index")
      try await memory.index.refresh()
      var times: [Double] = []
      var found = 0
      for _ in 0..<9 {
        let start = Stopwatch.now
        found = try await numbers(of: query, in: memory, atMost: page).count
        times.append((Stopwatch.now - start) * 1000)
      }
      let first = times[0]
      times.sort()
      Table.row("concordance, \(name): \(found) units", times[4], "CPU-ms")
      Table.row("  the first time", first, "CPU-ms")
    }
  }

  /// Whole lists of units, against expressions, for which all texts are looked at.
  static func agree(_ path: String) async throws {
    let memory = Memory(try SQLiteStore.open(path), name: "m", indexPath: path + "-index")
    for pattern in ["khong the tao chi muc", "an toan"] {
      let expression = ConcordanceQuery(pattern, mode: .regex)
      let scanned = try await numbers(of: expression, in: memory)
      let found = try await numbers(of: ConcordanceQuery(pattern), in: memory)
      Table.row(
        "same units as a scan of all texts",
        scanned == found ? "yes, \(found.count)" : "no: \(found.count) of \(scanned.count)")
    }
  }

  private static func numbers(
    of query: ConcordanceQuery, in memory: Memory, atMost limit: Int = .max
  ) async throws -> [UInt32] {
    var numbers: [UInt32] = []
    for try await occurrence in try await memory.occurrences(of: query) {
      numbers.append(occurrence.stored.number)
      if numbers.count == limit { break }
    }
    return numbers
  }
}
