import Foundation
import Testing
import TestSupport
import TranslationModel

@testable import TranslationMemory

@Suite struct ConcordanceTests {
  private static let texts = [
    "Quân đội nhân dân", "QUÂN ĐỘI và hoà bình", "cái quan dài", "Hòa bình!", "Sao? Thế ư?",
    "đơn-vị 1.975 (7h30) {name} x@example.com", "<a href=\"foo\">bấm</a>", "quânđội", "日本語 text",
  ]

  private func memory(frozen: Bool) async throws -> (Memory, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "m").path
    let memory = Memory(try SQLiteStore.create(at: path), name: "m", indexPath: path + "-index")
    _ = try await memory.insert(Self.texts.map { SampleUnits.pair($0, "x") })
    if frozen { try await memory.index.save() }
    return (memory, folder)
  }

  private func found(_ memory: Memory, _ query: ConcordanceQuery) async throws -> [String] {
    var found: [String] = []
    for try await occurrence in try await memory.occurrences(of: query) {
      for place in occurrence.places {
        let text = Array(occurrence.stored.unit.variants[place.variant].content.plainText.utf8)
        found += place.ranges.map { String(decoding: text[$0], as: UTF8.self) }
      }
    }
    return found
  }

  @Test(
    "However it is typed, the same is found",
    arguments: ["quan doi", "QUÂN ĐỘI", "qua\u{302}n đo\u{302}\u{323}i", "quân dội"])
  func folded(pattern: String) async throws {
    let (memory, folder) = try await memory(frozen: true)
    #expect(try await found(memory, ConcordanceQuery(pattern)) == ["Quân đội", "QUÂN ĐỘI"])
    withExtendedLifetime(folder) {}
  }

  @Test(
    "Frozen or live, what the index leaves is all that a scan of the texts finds",
    arguments: [
      "o", "quan", "hoa", "?", "975", "1.975", "7h30", "{name}", "name", "example.com", "href",
      "foo",
      "bấm<", "đơn-vị", "語", "ngu", "text", "-", ".", "bình!", "quan d", "a",
    ])
  func complete(pattern: String) async throws {
    let (frozen, folder) = try await memory(frozen: true)
    let (live, other) = try await memory(frozen: false)
    for mode in [ConcordanceQuery.Mode.substring, .word] {
      let query = ConcordanceQuery(pattern, mode: mode)
      let search = try TextSearch(query)
      let scanned = try Self.texts.flatMap { text in
        try search.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
      }
      #expect(try await found(frozen, query).filter { $0 != "x" } == scanned)
      #expect(try await found(live, query).filter { $0 != "x" } == scanned)
    }
    withExtendedLifetime((folder, other)) {}
  }

  @Test("Exact, whole words and expressions")
  func modes() async throws {
    let (memory, folder) = try await memory(frozen: true)
    #expect(try await found(memory, ConcordanceQuery("quân đội", isExact: true)) == [])
    #expect(try await found(memory, ConcordanceQuery("hòa", isExact: true)) == [])
    #expect(try await found(memory, ConcordanceQuery("Hòa", isExact: true)) == ["Hòa"])
    #expect(try await found(memory, ConcordanceQuery("hoa", mode: .word)) == ["hoà", "Hòa"])
    #expect(
      try await found(memory, ConcordanceQuery("qu[âa]n \\w+", mode: .regex))
        == ["Quân đội", "QUÂN ĐỘI", "quan dài"])
    #expect(try await found(memory, ConcordanceQuery("?")) == ["?", "?"])
    withExtendedLifetime(folder) {}
  }

  @Test("What cannot be looked for is said", arguments: ["", "  ", "\u{200B}"])
  func blank(pattern: String) async throws {
    let (memory, folder) = try await memory(frozen: false)
    await #expect(throws: QueryError.self) {
      _ = try await memory.occurrences(of: ConcordanceQuery(pattern))
    }
    await #expect(throws: QueryError.self) {
      _ = try await memory.occurrences(of: ConcordanceQuery("(", mode: .regex))
    }
    withExtendedLifetime(folder) {}
  }
}
