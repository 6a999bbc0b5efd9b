public import TranslationModel

/// A memory: its store, and the index that finds units in it by their texts.
public final class Memory: Sendable {
  public let store: any MemoryStore
  /// As matches name it.
  public let name: String
  public let index: MemoryIndex

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
}
