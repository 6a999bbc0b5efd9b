import Testing
import TestSupport
import TranslationModel

@testable import TranslationMemory

/// What every store must do. A store has a suite of its own that runs these on an empty one.
struct MemoryStoreContract {
  let store: any MemoryStore

  private func all() async throws -> [StoredUnit] { try await store.units(above: 0, limit: 1000) }

  func keepsEverything() async throws {
    let result = try await store.insert(SampleUnits.all)
    #expect(result.stored == SampleUnits.all.count)
    let units = try await all()
    #expect(units.map(\.number) == result.numbers)
    for (stored, unit) in zip(units, SampleUnits.all) {
      // By bytes: `==` takes composed and decomposed letters for equal.
      #expect(UnitBytes(stored.unit).bytes == UnitBytes(unit).bytes)
      let one = try await store.unit(stored.number)
      #expect(one.map { UnitBytes($0.unit).bytes } == UnitBytes(unit).bytes)
    }
  }

  func mergesDoubles() async throws {
    let first = try await store.insert([SampleUnits.full, SampleUnits.plain])
    let second = try await store.insert([SampleUnits.plain, SampleUnits.composed])
    #expect(second.numbers[0] == first.numbers[1])
    #expect(second.stored == 1 && second.merged == 1)
    // Composed and decomposed letters are not the same text.
    #expect(try await store.insert([SampleUnits.decomposed]).stored == 1)
    #expect(try await all().count == 4)
  }

  func neverGivesANumberTwice() async throws {
    let numbers = try await store.insert([SampleUnits.plain, SampleUnits.full]).numbers
    #expect(try await store.remove([numbers[1], 999]) == 1)
    let later = try await store.insert([SampleUnits.full]).numbers
    #expect(later[0] > numbers[1])
    #expect(try await store.removedNumbers() == [numbers[1]])
    #expect(try await store.lastNumber() == later[0])
    #expect(try await store.unit(numbers[1]) == nil)
    let changed = try #require(
      try await store.replace(numbers[0], with: SampleUnits.composed))
    #expect(changed > later[0])
    #expect(try await store.replace(numbers[0], with: SampleUnits.plain) == nil)
    #expect(try await all().map(\.number) == [later[0], changed])
  }

  func readsInPages() async throws {
    let units = (0..<25).map { SampleUnits.pair("số \($0)", "number \($0)") }
    let numbers = try await store.insert(units).numbers
    var found: [UInt32] = []
    while case let page = try await store.units(above: found.last ?? 0, limit: 7), !page.isEmpty {
      found += page.map(\.number)
    }
    #expect(found == numbers)
    let indexed = try await store.indexedUnits(above: numbers[19], limit: 100)
    #expect(indexed.map(\.number) == Array(numbers[20...]))
    #expect(indexed[0].texts.map(\.content.plainText) == ["số 20", "number 20"])
  }

  func resumesImports() async throws {
    let source = ImportSource(name: "a.tmx", fingerprint: "f")
    var record = try await store.beginImport(of: source)
    record.read = 3
    record = try await store.insert([SampleUnits.plain, SampleUnits.plain], record)
    #expect(record.stored == 1 && record.merged == 1)
    #expect(try await store.beginImport(of: source) == record)
    try await store.finish(record)
    #expect(try await store.imports().map(\.isFinished) == [true])
    #expect(try await store.beginImport(of: source).read == 0)
  }

  func rollsBackImports() async throws {
    _ = try await store.insert([SampleUnits.plain])
    var record = try await store.beginImport(of: ImportSource(name: "a", fingerprint: "f"))
    _ = try await store.insert([SampleUnits.composed])
    record = try await store.insert([SampleUnits.full, SampleUnits.plain], record)
    try await store.rollBack(record)
    #expect(
      try await all().map { UnitBytes($0.unit).bytes }
        == [SampleUnits.plain, SampleUnits.composed].map { UnitBytes($0).bytes })
    #expect(try await store.imports().isEmpty)
  }

  func keepsTheImportOfWhatIsReplaced() async throws {
    var record = try await store.beginImport(of: ImportSource(name: "a", fingerprint: "f"))
    record = try await store.insert([SampleUnits.plain, SampleUnits.full], record)
    let numbers = try await store.numbers(ofImport: record.number)
    #expect(numbers.count == 2)
    let changed = try await store.replace([
      StoredUnit(number: numbers[0], unit: SampleUnits.composed),
      StoredUnit(number: 999, unit: SampleUnits.plain),
    ])
    #expect(changed.count == 2 && changed[1] == nil)
    #expect(try await store.numbers(ofImport: record.number) == [numbers[1], changed[0]])
    try await store.rollBack(record)
    #expect(try await all().isEmpty)
  }

  func filters() async throws {
    var units = SampleUnits.all
    for (place, value) in ["ACME", "Kha\u{301}ch", "Kh\u{E1}ch"].enumerated() {
      var unit = SampleUnits.pair("câu \(place)", "sentence")
      unit.properties = [
        Property(type: place == 0 ? "client" : Property.Name.client, value: value),
        Property(type: Property.Name.domain, value: "law"),
        Property(type: Property.Name.sourceDocument, value: "d\(place)"),
        Property(type: Property.Name.status, value: place == 1 ? "nonsense" : "reviewed"),
      ]
      unit.variants[1].provenance.creator = "Bi\u{300}nh"
      unit.provenance.changeDate = "2024030\(place + 1)T000000Z"
      units.append(unit)
    }
    _ = try await store.insert(units)
    var filters = [UnitFilter()]
    func add(_ change: (inout UnitFilter) -> Void) {
      var filter = UnitFilter()
      change(&filter)
      filters.append(filter)
    }
    for client in ["ACME", "acme", "Kh\u{E1}ch", "Kha\u{301}ch"] { add { $0.client = client } }
    for status in ReviewStatus.allCases { add { $0.status = status } }
    for author in ["B\u{EC}nh", "Bi\u{300}nh", "Ann", "x"] { add { $0.author = author } }
    for variant in ["en", "en-GB", "fr"] as [LanguageTag] { add { $0.variant = variant } }
    add { $0.document = "d1" }
    add { $0.project = "none" }
    add { $0.changed = 8826...8827 }
    add { ($0.domain, $0.status, $0.author) = ("law", .reviewed, "B\u{EC}nh") }
    for filter in filters {
      let admitted = try await all().filter { filter.admits($0.unit) }.map(\.number)
      #expect(try await store.numbers(of: filter) == admitted, "\(filter)")
    }
    #expect(try await store.numbers(of: filters[1]).count == 1)
    #expect(try await store.numbers(of: filters[3]).count == 3)
    #expect(try await store.numbers(of: filters[filters.count - 1]).count == 2)
  }

  func knowsNeighbours() async throws {
    let units = [0, 2, 3].map { position in
      var unit = SampleUnits.pair("câu \(position)", "sentence \(position)")
      unit.properties = [
        Property(type: Property.Name.sourceDocument, value: "d"),
        Property(type: Property.Name.sourceRange, value: "\(position):\(position + 1)"),
      ]
      return unit
    }
    let numbers = try await store.insert(units).numbers
    let around = try await store.neighbours(in: "d", of: 2)
    #expect(around.before?.number == numbers[0] && around.after?.number == numbers[2])
    #expect(try await store.neighbours(in: "e", of: 2).before == nil)
  }

  func countsAndSettings() async throws {
    _ = try await store.insert(SampleUnits.all)
    let statistics = try await store.statistics()
    #expect(statistics.units == SampleUnits.all.count)
    #expect(statistics.texts.map(\.language) == ["en", "en-GB", "vi"])
    #expect(statistics.statuses.map(\.count).reduce(0, +) == statistics.units)
    try await store.set("a", to: "1")
    try await store.set("a", to: "2")
    #expect(try await store.setting("a") == "2")
    try await store.set("a", to: nil)
    #expect(try await store.setting("a") == nil)
    #expect(try await store.faults() == [])
  }
}
