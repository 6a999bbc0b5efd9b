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

  /// Stores what the memory does not have from the same document already, if that is where most of it
  /// comes from: a document that is aligned once more has another date and other confidences, and is no
  /// new text.
  ///
  /// - Returns: how many units are new.
  /// - Throws: ``StoreError``.
  public func store(_ bitext: Bitext) async throws -> Int {
    var form = StoredForm()
    var units = export.beads(of: bitext).map { bead in
      var unit = TranslationUnit(bead, of: bitext, date: date)
      form.apply(to: &unit)
      return unit
    }
    var known = try await knownTexts(of: bitext.source.name)
    let new = units.filter { unit in
      let texts = Self.texts(of: unit)
      guard let count = known[texts], count > 0 else { return true }
      known[texts] = count - 1
      return false
    }
    // Another document of the same name has some sentences in common with it, not most of them.
    if new.count < units.count / 2 { units = new }
    if try await MemorySettings.languages(of: store) == nil {
      try await MemorySettings.set(bitext.languages, of: store)
    }
    return try await store.insert(units).stored
  }

  /// What the memory has from a document, and how often.
  private func knownTexts(of document: String) async throws -> [[[UInt8]]: Int] {
    var filter = UnitFilter()
    filter.document = document
    let numbers = try await store.numbers(of: filter)
    var known: [[[UInt8]]: Int] = [:]
    for start in stride(from: 0, to: numbers.count, by: 1024) {
      let page = try await store.units(Array(numbers[start..<min(start + 1024, numbers.count)]))
      for stored in page { known[Self.texts(of: stored.unit), default: 0] += 1 }
    }
    return known
  }

  private static func texts(of unit: TranslationUnit) -> [[UInt8]] {
    unit.variants.flatMap { [Array($0.language.rawValue.utf8), Array($0.content.plainText.utf8)] }
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
