import TranslationMemory

/// Saves what can be read of a damaged memory into a new one.
public struct RescueMemoryJob: Sendable {
  private let damaged: MemoryFile
  private let rescued: MemoryFile

  public init(_ damaged: MemoryFile, into rescued: MemoryFile) {
    self.damaged = damaged
    self.rescued = rescued
  }

  public struct Report: Sendable {
    public var saved = 0
    /// Units that are known to have been there; there may have been more.
    public var lost = 0
  }

  /// - Throws: ``StoreError`` when not even the tables can be found.
  public func run(tell: @escaping @Sendable (String) -> Void) async throws -> Report {
    let source = try await SQLiteStore.openDamaged(damaged.name)
    let target = try rescued.create()
    do {
      return try await save(source, into: target, tell)
    } catch {
      try? target.close()
      rescued.remove()
      throw error
    }
  }

  private func save(
    _ source: SQLiteStore, into target: SQLiteStore, _ tell: @escaping @Sendable (String) -> Void
  ) async throws -> Report {
    var report = Report()
    for name in ["source-language", "target-language", "tmx-header"] {
      if let value = try? await source.setting(name) { try await target.set(name, to: value) }
    }
    var last: UInt32 = 0
    while let page = try await source.readableUnits(above: last, limit: 1024) {
      let result = try await target.insert(page.units.map(\.unit))
      report.saved += result.stored
      report.lost += page.unreadable
      last = page.last
    }
    try await rescued.memory(in: target, note: tell).index.save()
    try target.close()
    return report
  }
}
