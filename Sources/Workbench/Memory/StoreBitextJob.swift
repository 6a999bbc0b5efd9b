import TranslationMemory
public import TranslationModel

/// Puts an alignment into a memory, which is made when there is none.
public struct StoreBitextJob: Sendable {
  private let memory: MemoryFile
  private let minimumConfidence: Double

  /// Weaker beads are left out, and sentences that nothing was aligned with.
  public init(into memory: MemoryFile, minimumConfidence: Double = 0) {
    self.memory = memory
    self.minimumConfidence = minimumConfidence
  }

  /// - Parameter tell: told what a user should know.
  /// - Returns: how many units are new.
  /// - Throws: ``StoreError``.
  public func run(
    _ bitext: Bitext, tell: @escaping @Sendable (String) -> Void
  ) async throws -> Int {
    let intake = try BitextIntake(into: memory, minimumConfidence: minimumConfidence)
    let stored = try await intake.store(bitext)
    try await intake.finish(tell: tell)
    return stored
  }
}
