import TranslationMemory
public import TranslationModel

/// Puts an alignment into a memory, which is made when there is none.
public struct StoreBitextJob: Sendable {
  private let memory: MemoryFile
  private let export: BitextExport

  /// Weaker beads are left out, and sentences that nothing was aligned with.
  public init(into memory: MemoryFile, minimumConfidence: Double = 0) {
    self.memory = memory
    export = BitextExport(format: .tmx, minimumConfidence: minimumConfidence)
  }

  /// - Parameter tell: told what a user should know.
  /// - Returns: how many units are new.
  /// - Throws: ``StoreError``.
  public func run(
    _ bitext: Bitext, tell: @escaping @Sendable (String) -> Void
  ) async throws -> Int {
    let store = memory.exists ? try memory.open() : try memory.create()
    let date = BuildDate.current
    var form = StoredForm()
    let units = export.beads(of: bitext).map { bead in
      var unit = TranslationUnit(bead, of: bitext, date: date)
      form.apply(to: &unit)
      return unit
    }
    if try await MemorySettings.languages(of: store) == nil {
      try await MemorySettings.set(bitext.languages, of: store)
    }
    let result = try await store.insert(units)
    try await memory.memory(in: store, note: tell).index.save()
    try store.close()
    return result.stored
  }
}
