import Foundation
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
  @Test("The neighbours of a unit in its document are known")
  func neighbours() async throws { try await contract().knowsNeighbours() }
  @Test("Counts and settings")
  func counts() async throws { try await contract().countsAndSettings() }

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
    let damaged = try SQLiteStore.openDamaged(path)
    #expect(try await !damaged.faults().isEmpty)
    var saved = 0
    var last: UInt32 = 0
    while let page = try await damaged.readableUnits(above: last, limit: 256) {
      saved += page.units.count
      last = page.last
    }
    #expect(saved > 1500)
  }
}
