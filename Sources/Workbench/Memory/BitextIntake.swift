import TranslationMemory
public import TranslationModel

/// Takes alignments into a memory, one after another. The memory is made when there is none.
///
/// Each alignment is stored whole or not at all, and stays when a later one fails.
public struct BitextIntake: Sendable {
  private let memory: MemoryFile
  private let store: SQLiteStore
  private let export: BitextExport
  private let date = BuildDate.current

  /// Weaker beads are left out, and sentences that nothing was aligned with.
  ///
  /// - Throws: ``StoreError`` when the memory can be neither opened nor made.
  public init(into memory: MemoryFile, minimumConfidence: Double = 0) throws {
    self.memory = memory
    store = memory.exists ? try memory.open() : try memory.create()
    export = BitextExport(format: .tmx, minimumConfidence: minimumConfidence)
  }

  /// - Returns: how many units are new.
  /// - Throws: ``StoreError``.
  public func store(_ bitext: Bitext) async throws -> Int {
    var form = StoredForm()
    let units = export.beads(of: bitext).map { bead in
      var unit = TranslationUnit(bead, of: bitext, date: date)
      form.apply(to: &unit)
      return unit
    }
    if try await MemorySettings.languages(of: store) == nil {
      try await MemorySettings.set(bitext.languages, of: store)
    }
    return try await store.insert(units).stored
  }

  /// Brings the index up to date and closes the memory.
  ///
  /// - Parameter tell: told what a user should know.
  /// - Throws: ``StoreError``.
  public func finish(tell: @escaping @Sendable (String) -> Void) async throws {
    try await memory.memory(in: store, note: tell).index.save()
    try store.close()
  }
}
