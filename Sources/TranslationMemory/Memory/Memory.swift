import Synchronization
public import TranslationModel

/// A memory: its store, and the index that finds units in it by their texts.
public final class Memory: Sendable {
  public let store: any MemoryStore
  /// As matches name it.
  public let name: String
  public let index: MemoryIndex
  /// What the last filter admits, since many segments are looked up with one.
  private let lastAdmission = Mutex<Admission?>(nil)

  /// - Parameter note: told what a user should know, such as an index that is made anew.
  public init(
    _ store: any MemoryStore, name: String, indexPath: String?,
    note: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.name = name
    index = MemoryIndex(of: store, at: indexPath) { note("\(name): \($0)") }
  }

  /// Stores units, which lookups that begin from now on find.
  public func insert(_ units: [TranslationUnit]) async throws -> InsertionResult {
    let result = try await store.insert(units)
    try await index.refresh()
    return result
  }

  /// Puts a unit in the place of another.
  ///
  /// - Returns: its number; nil when there is no unit with `number`.
  public func replace(_ number: UInt32, with unit: TranslationUnit) async throws -> UInt32? {
    let new = try await store.replace(number, with: unit)
    try await index.refresh()
    return new
  }

  public func remove(_ numbers: [UInt32]) async throws -> Int {
    let count = try await store.remove(numbers)
    try await index.refresh()
    return count
  }

  private struct Admission {
    let filter: UnitFilter
    let last: UInt32
    let units: UnitSet
  }

  /// The units that a filter admits; nil for all. A changed unit has a new number, so that what was
  /// found stays true as long as no number was given.
  func admitted(by filter: UnitFilter) async throws -> UnitSet? {
    guard !filter.admitsAll else { return nil }
    let last = try await store.lastNumber()
    let known = lastAdmission.withLock { $0 }
    if let known, known.filter == filter, known.last == last { return known.units }
    var units = UnitSet(upTo: last)
    for number in try await store.numbers(of: filter) { units.insert(number) }
    lastAdmission.withLock { $0 = Admission(filter: filter, last: last, units: units) }
    return units
  }
}
