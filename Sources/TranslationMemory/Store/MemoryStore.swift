public import TranslationModel

/// Where the units of a memory lie safely.
///
/// A unit has a number, given when it is stored and never given again: numbers grow with time. A unit
/// that is changed gets a new number, so that whoever has seen all numbers up to some point needs to
/// look only at those above it, and at the list of those that went. What a call has returned from
/// survives a crash of the program and of the machine.
///
/// Every store passes the same tests (`MemoryStoreContract`).
public protocol MemoryStore: Sendable {
  /// A name of the memory that no other has, and that stays when it is copied or moved.
  var identity: String { get async throws }

  /// What else there is to know about the memory, by name; nil for what nobody said.
  func setting(_ name: String) async throws -> String?
  func set(_ name: String, to value: String?) async throws

  /// Stores units in order: all of them, or none when it throws. One that is there already, alike in
  /// every field, is not stored again.
  func insert(_ units: [TranslationUnit]) async throws -> InsertionResult
  /// Puts each unit in the place of the one that has its number, which goes; its import stays what it
  /// was. All of them, or none when it throws.
  ///
  /// - Returns: the new numbers; nil where there was no unit with that number.
  func replace(_ changed: [StoredUnit]) async throws -> [UInt32?]
  /// Takes units out; numbers of none are passed over.
  ///
  /// - Returns: how many went.
  func remove(_ numbers: [UInt32]) async throws -> Int

  func unit(_ number: UInt32) async throws -> StoredUnit?
  /// The units with these numbers, in their order; those that are gone are left out.
  func units(_ numbers: [UInt32]) async throws -> [StoredUnit]
  /// The next units above a number, in order, at most `limit`.
  func units(above number: UInt32, limit: Int) async throws -> [StoredUnit]
  /// The same, as much of them as an index needs.
  func indexedUnits(above number: UInt32, limit: Int) async throws -> [IndexedUnit]
  /// The numbers of the units that a filter admits, in order.
  func numbers(of filter: UnitFilter) async throws -> [UInt32]
  /// The numbers of the units that an import stored and that are still there, in order.
  func numbers(ofImport number: Int) async throws -> [UInt32]
  /// The units of a document that stand next to a position in its source, before and after it.
  func neighbours(
    in document: String, of position: Int
  ) async throws -> (before: StoredUnit?, after: StoredUnit?)

  /// The highest number that was ever given; 0 in a new store.
  func lastNumber() async throws -> UInt32
  /// The numbers, up to the highest one, of units that went.
  func removedNumbers() async throws -> [UInt32]
  func statistics() async throws -> MemoryStatistics

  /// The work on a file that was begun and not ended; a new one when there is none.
  func beginImport(of source: ImportSource) async throws -> ImportRecord
  /// Stores units as a part of an import, and what the import has come to: both or none.
  ///
  /// - Parameter record: as it is before; its counts of stored and merged units grow.
  func insert(_ units: [TranslationUnit], _ record: ImportRecord) async throws -> ImportRecord
  /// Ends an import.
  func finish(_ record: ImportRecord) async throws
  /// Takes out all that an import has stored, and the import itself.
  func rollBack(_ record: ImportRecord) async throws
  /// All imports, in order.
  func imports() async throws -> [ImportRecord]

  /// Looks for damage; empty when there is none. O(size).
  func faults() async throws -> [String]
}

extension MemoryStore {
  public func indexedUnits(above number: UInt32, limit: Int) async throws -> [IndexedUnit] {
    try await units(above: number, limit: limit).map(IndexedUnit.init)
  }

  /// Puts a unit in the place of another, which goes.
  ///
  /// - Returns: its number; nil when there is no unit with `number`.
  public func replace(_ number: UInt32, with unit: TranslationUnit) async throws -> UInt32? {
    try await replace([StoredUnit(number: number, unit: unit)])[0]
  }

  public func numbers(of filter: UnitFilter) async throws -> [UInt32] {
    var numbers: [UInt32] = []
    var last: UInt32 = 0
    while case let page = try await units(above: last, limit: 1024), !page.isEmpty {
      for stored in page where filter.admits(stored.unit) { numbers.append(stored.number) }
      last = page[page.count - 1].number
    }
    return numbers
  }
}

/// What became of units that were to be stored.
public struct InsertionResult: Hashable, Sendable {
  /// For each unit its number: that of its double where it was there already.
  public var numbers: [UInt32]
  public var stored: Int
  /// Those that were there already.
  public var merged: Int { numbers.count - stored }

  public init(numbers: [UInt32], stored: Int) {
    self.numbers = numbers
    self.stored = stored
  }
}
