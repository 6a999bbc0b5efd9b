import TranslationMemory

/// Looks for damage in a memory, and makes its index anew when that is not as it should be.
public struct VerifyMemoryJob: Sendable {
  private let memory: MemoryFile

  public init(_ memory: MemoryFile) { self.memory = memory }

  /// - Returns: what is wrong with the memory; empty when nothing is.
  /// - Throws: ``StoreError`` for what is no memory, or cannot be read at all.
  public func run(tell: @escaping @Sendable (String) -> Void) async throws -> [String] {
    let store: SQLiteStore
    do throws(StoreError) {
      store = try memory.open()
    } catch {
      // Damage that is met on opening is no reason not to look for more.
      guard case .damaged(let fault) = error.problem else { throw error }
      let faults = try? await SQLiteStore.openDamaged(memory.name).faults()
      return (faults ?? []).isEmpty ? [fault] : [fault] + (faults ?? []).filter { $0 != fault }
    }
    let faults = try await store.faults()
    if faults.isEmpty, !store.isReadOnly {
      try await memory.memory(in: store, note: tell).index.save()
    }
    try store.close()
    return faults
  }
}
