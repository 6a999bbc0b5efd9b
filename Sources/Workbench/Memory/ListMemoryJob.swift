public import TranslationMemory

/// Goes through the units of a memory in the order in which they were stored.
public struct ListMemoryJob: Sendable {
  public var store: any MemoryStore
  public var filter: UnitFilter
  /// The most units.
  public var limit = Int.max

  public init(_ store: any MemoryStore, filter: UnitFilter = UnitFilter()) {
    self.store = store
    self.filter = filter
  }

  private static let pageSize = 512

  /// - Parameter body: told each unit.
  /// - Returns: how many there were.
  /// - Throws: ``StoreError``; `CancellationError`.
  public func run(_ body: (StoredUnit) throws -> Void) async throws -> Int {
    var count = 0
    if filter.admitsAll {
      var last: UInt32 = 0
      while count < limit,
        case let page = try await store.units(
          above: last, limit: min(Self.pageSize, limit - count)), !page.isEmpty
      {
        try Task.checkCancellation()
        for stored in page { try body(stored) }
        count += page.count
        last = page[page.count - 1].number
      }
      return count
    }
    var numbers = try await store.numbers(of: filter).prefix(limit)
    while !numbers.isEmpty {
      try Task.checkCancellation()
      let page = try await store.units(Array(numbers.prefix(Self.pageSize)))
      for stored in page { try body(stored) }
      count += page.count
      numbers = numbers.dropFirst(Self.pageSize)
    }
    return count
  }
}
