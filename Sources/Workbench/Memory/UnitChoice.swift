public import TranslationMemory

/// The units of a memory that a change is meant for: those that fulfil all that is said.
public struct UnitChoice: Hashable, Sendable {
  public var filter = UnitFilter()
  /// Some units by their numbers; nil for any.
  public var numbers: Set<UInt32>?
  /// An import by its number, as far as its units are still there; nil for any.
  public var importNumber: Int?

  public init() {}

  public var isEverything: Bool { filter.admitsAll && numbers == nil && importNumber == nil }

  /// In order.
  func numbers(in store: any MemoryStore) async throws -> [UInt32] {
    var chosen: [UInt32]
    if let importNumber {
      chosen = try await store.numbers(ofImport: importNumber)
      if !filter.admitsAll {
        let admitted = Set(try await store.numbers(of: filter))
        chosen.removeAll { !admitted.contains($0) }
      }
    } else if filter.admitsAll, let numbers {
      return try await store.units(numbers.sorted()).map(\.number)
    } else {
      chosen = try await store.numbers(of: filter)
    }
    return numbers.map { numbers in chosen.filter(numbers.contains) } ?? chosen
  }
}
