import Foundation
import GRDB
import Testing
import TestSupport
import TranslationModel

@testable import TranslationMemory

@Suite struct SQLiteStoreTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "m ä?#%.db").path
  }

  private func contract() throws -> MemoryStoreContract {
    MemoryStoreContract(store: try SQLiteStore.create(at: path))
  }

  @Test("What goes in comes out, byte for byte")
  func keeps() async throws { try await contract().keepsEverything() }
  @Test("A unit alike in everything is stored once")
  func merges() async throws { try await contract().mergesDoubles() }
  @Test("Numbers grow and are never given twice")
  func numbers() async throws { try await contract().neverGivesANumberTwice() }
  @Test("Pages together are the whole")
  func pages() async throws { try await contract().readsInPages() }
  @Test("An import goes on where it was")
  func resumes() async throws { try await contract().resumesImports() }
  @Test("An import that is rolled back leaves the rest as it was")
  func rollsBack() async throws { try await contract().rollsBackImports() }
  @Test("What is put in the place of a unit belongs to its import")
  func replaces() async throws { try await contract().keepsTheImportOfWhatIsReplaced() }
  @Test("A filter chooses the units that it admits, one by one")
  func filters() async throws { try await contract().filters() }
  @Test("The neighbours of a unit in its document are known")
  func neighbours() async throws { try await contract().knowsNeighbours() }
  @Test("Counts and settings")
  func counts() async throws { try await contract().countsAndSettings() }

  @Test("Texts of any length are kept whole, many in a row")
  func longTexts() async throws {
    let store = try SQLiteStore.create(at: path)
    let units = [0, 1, 16_000, 16_383, 16_384, 40_000].map { length in
      TranslationUnit(
        id: String(repeating: "i", count: length),
        variants: [
          TranslationUnitVariant(
            language: "vi", content: InlineText(String(repeating: "ế", count: length / 3 + 1))),
          TranslationUnitVariant(
            language: "en", content: InlineText("x"),
            provenance: Provenance(creator: String(repeating: "c", count: length))),
        ],
        notes: [Note(String(repeating: "n", count: length))])
    }
    _ = try await store.insert(units)
    #expect(try await store.units(above: 0, limit: 10).map(\.unit) == units)
  }

  @Test("A closed store holds what was stored, under the same name")
  func reopens() async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert(SampleUnits.all)
    let identity = try await store.identity
    try store.close()
    let again = try SQLiteStore.open(path)
    #expect(try await again.identity == identity)
    #expect(try await again.statistics().units == SampleUnits.all.count)
  }

  private func problem(_ body: () throws -> Void) -> StoreError.Problem? {
    do { try body() } catch { return (error as? StoreError)?.problem }
    return nil
  }

  @Test("What is no memory is refused and left alone")
  func foreign() throws {
    for content in ["", "hello", String(repeating: "SQLite format 3\0", count: 100)] {
      let file = try folder.file("x.db", content)
      guard case .foreign = problem({ _ = try SQLiteStore.open(file) }) else {
        Issue.record("“\(content.prefix(20))” was taken for a memory")
        continue
      }
      #expect(try Data(contentsOf: URL(filePath: file)) == Data(content.utf8))
    }
    #expect(problem { _ = try SQLiteStore.open(path) } == .missing)
    _ = try SQLiteStore.create(at: path)
    #expect(problem { _ = try SQLiteStore.create(at: path) } == .exists)
  }

  @Test("A newer store is refused with both versions named")
  func newer() throws {
    try SQLiteStore.create(at: path).close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    // The user version, in the header of every SQLite file.
    bytes[63] = 99
    try bytes.write(to: URL(filePath: path))
    #expect(
      problem { _ = try SQLiteStore.open(path) }
        == .newer(version: 99, known: SQLiteSchema.version))
  }

  @Test("A store that was cut off is said to be damaged")
  func cutOff() async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert((0..<200).map { SampleUnits.pair("câu \($0)", "sentence \($0)") })
    try store.close()
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    guard case .damaged = problem({ _ = try SQLiteStore.open(path) }) else {
      Issue.record("half a store was opened")
      return
    }
  }

  @Test("A store opened for reading is read, and not written")
  func readOnly() async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert([SampleUnits.full])
    try store.close()
    let reading = try SQLiteStore.open(path, readOnly: true)
    #expect(try await reading.unit(1) != nil)
    await #expect(throws: StoreError(path, .readOnly)) {
      _ = try await reading.insert([SampleUnits.plain])
    }
  }

  @Test("A handle for reading sees what is stored after it was opened")
  func readingBesideAWriter() async throws {
    let store = try SQLiteStore.create(at: path)
    try store.close()
    let reading = try SQLiteStore.open(path, readOnly: true)
    let writing = try SQLiteStore.open(path)
    let number = try await writing.insert([SampleUnits.plain]).numbers[0]
    #expect(try await reading.unit(number)?.unit == SampleUnits.plain)
  }

  @Test("Closed, a store is one file: no log is left beside it")
  func closes() async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert(SampleUnits.all)
    _ = try await store.units(above: 0, limit: 10)
    try store.close()
    let reading = try SQLiteStore.open(path, readOnly: true)
    _ = try await reading.units(above: 0, limit: 10)
    try reading.close()
    #expect(try folder.names() == ["m ä?#%.db"])
  }

  @Test(
    "Damage is said when a store is opened",
    arguments: [
      "DROP TABLE note", "DROP INDEX unit_document", "UPDATE sqlite_sequence SET seq = 3",
      "DELETE FROM sqlite_sequence",
    ])
  func openingCheck(change: String) async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert(SampleUnits.all)
    try store.close()
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: change) }
    try queue.close()
    for readOnly in [false, true] {
      guard case .damaged = problem({ _ = try SQLiteStore.open(path, readOnly: readOnly) }) else {
        Issue.record("opened after “\(change)”")
        return
      }
    }
  }

  @Test("Of a store that was cut off, the rest is read; of a unit whose fields are gone, its texts")
  func rescueOfHalf() async throws {
    let store = try SQLiteStore.create(at: path)
    _ = try await store.insert((0..<1000).map { SampleUnits.pair("câu \($0)", "sentence \($0)") })
    try store.close()
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.prefix(bytes.count * 2 / 3).write(to: URL(filePath: path))
    let damaged = try await SQLiteStore.openDamaged(path)
    var saved = 0
    var last: UInt32 = 0
    while let page = try await damaged.readableUnits(above: last, limit: 256) {
      for stored in page.units {
        let number = Int(stored.number) - 1
        #expect(
          stored.unit.variants.map(\.content.plainText) == ["câu \(number)", "sentence \(number)"])
      }
      saved += page.units.count
      last = page.last
    }
    #expect(saved > 300)
    #expect(try Data(contentsOf: URL(filePath: path)).count == bytes.count * 2 / 3)
  }

  @Test("One process sees what another has stored")
  func twoHandles() async throws {
    let first = try SQLiteStore.create(at: path)
    let second = try SQLiteStore.open(path)
    let number = try await first.insert([SampleUnits.plain]).numbers[0]
    #expect(try await second.unit(number)?.unit == SampleUnits.plain)
  }

  @Test("Of a damaged store, what lies on sound pages is still read")
  func rescue() async throws {
    let store = try SQLiteStore.create(at: path)
    let units = (0..<2000).map {
      SampleUnits.pair("câu số \($0) với vài chữ", "sentence \($0) with some words")
    }
    _ = try await store.insert(units)
    try store.close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    let middle = bytes.count / 2 / 4096 * 4096
    bytes.replaceSubrange(middle..<middle + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(filePath: path))
    let damaged = try await SQLiteStore.openDamaged(path)
    #expect(try await !damaged.faults().isEmpty)
    var saved = 0
    var last: UInt32 = 0
    while let page = try await damaged.readableUnits(above: last, limit: 256) {
      saved += page.units.count
      last = page.last
    }
    #expect(saved > 1500)
  }

  @Test(
    "A store whose first page is lost is read all the same; a file of another kind is none",
    arguments: [0..<100, 100..<4096, 0..<4096, 20..<40])
  func rescueWithoutFirstPage(lost: Range<Int>) async throws {
    let store = try SQLiteStore.create(at: path)
    let units = (0..<300).map { SampleUnits.pair("câu \($0)", "sentence \($0)") }
    _ = try await store.insert(units + [SampleUnits.full])
    try store.close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes.replaceSubrange(lost, with: Data(repeating: 0x5A, count: lost.count))
    try bytes.write(to: URL(filePath: path))
    let damaged = try await SQLiteStore.openDamaged(path)
    let page = try #require(try await damaged.readableUnits(above: 0, limit: 1000))
    #expect(page.units.map(\.unit) == units + [SampleUnits.full])
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    let other = try folder.file(
      "o.db", Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 * 7) }))
    await #expect(throws: StoreError.self) { _ = try await SQLiteStore.openDamaged(other) }
  }
}
