import TranslationMemory

/// Looks for damage in a memory, and makes its index anew when that is not as it should be.
public struct VerifyMemoryJob: Sendable {
  private let memory: MemoryFile

  public init(_ memory: MemoryFile) { self.memory = memory }

  /// - Returns: what is wrong with the memory; empty when nothing is.
  /// - Throws: ``StoreError`` when it cannot be read at all.
  public func run(tell: @escaping @Sendable (String) -> Void) async throws -> [String] {
    let store = try memory.open()
    let faults = try await store.faults()
    if faults.isEmpty, !store.isReadOnly {
      try await memory.memory(in: store, note: tell).index.save()
    }
    try store.close()
    return faults
  }
}
