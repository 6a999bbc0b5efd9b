import TranslationMemory

/// Takes units out of a memory: some, or all that an import brought.
public struct RemoveUnitsJob: Sendable {
  private let memory: MemoryFile
  private let choice: UnitChoice
  /// Whether to count them only.
  public var isDry = false

  public init(_ memory: MemoryFile, _ choice: UnitChoice) {
    self.memory = memory
    self.choice = choice
  }

  /// - Returns: how many units went, or would go; nil when the import that is meant is not known.
  /// - Throws: ``StoreError``.
  public func run() async throws -> Int? {
    let store = try memory.open(readOnly: isDry)
    let record = try await store.imports().first { $0.number == choice.importNumber }
    if choice.importNumber != nil, record == nil { return nil }
    let numbers = try await choice.numbers(in: store)
    if isDry {
      try store.close()
      return numbers.count
    }
    var count = numbers.count
    if let record, choice.numbers == nil, choice.filter.admitsAll {
      // With its record, so that it can be done again from the beginning.
      try await store.rollBack(record)
    } else {
      count = try await store.remove(numbers)
    }
    try store.close()
    return count
  }
}
