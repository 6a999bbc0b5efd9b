import TranslationMemory

/// Gives units of a memory another status, client, domain or project.
///
/// Each batch of units is changed as a whole and safe when it is done: cut short, the work goes on with
/// the rest when it is started again.
public struct SetFieldsJob: Sendable {
  private let memory: MemoryFile
  private let choice: UnitChoice
  private let changes: [FieldChange]

  public init(_ memory: MemoryFile, _ choice: UnitChoice, _ changes: [FieldChange]) {
    self.memory = memory
    self.choice = choice
    self.changes = changes
  }

  public struct Result: Sendable {
    /// Units that are meant.
    public var chosen = 0
    /// Those of them that were not so before.
    public var changed = 0
  }

  private static let batchSize = 2048

  /// - Parameter tell: told what a user should know.
  /// - Throws: ``StoreError``; `CancellationError`.
  public func run(
    progress: ProgressHandler, tell: @escaping @Sendable (String) -> Void
  ) async throws -> Result {
    let store = try memory.open()
    let numbers = try await choice.numbers(in: store)
    var result = Result(chosen: numbers.count)
    var rest = numbers[...]
    while !rest.isEmpty {
      try Task.checkCancellation()
      var units: [StoredUnit] = []
      for stored in try await store.units(Array(rest.prefix(Self.batchSize))) {
        var unit = stored.unit
        // Every change, whatever came of those before.
        let isChanged = changes.reduce(false) { $1.apply(to: &unit) || $0 }
        if isChanged { units.append(StoredUnit(number: stored.number, unit: unit)) }
      }
      result.changed += try await store.replace(units).count { $0 != nil }
      rest = rest.dropFirst(Self.batchSize)
      progress(
        Progress("changing", fraction: 1 - Double(rest.count) / Double(max(1, numbers.count))))
    }
    if result.changed > 0 { try await memory.memory(in: store, note: tell).index.save() }
    try store.close()
    return result
  }
}
