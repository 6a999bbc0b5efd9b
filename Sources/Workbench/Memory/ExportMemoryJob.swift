public import Interchange
public import TranslationMemory
public import TranslationModel

/// Writes the units of a memory into a file for other tools, in the order in which they were stored.
public struct ExportMemoryJob: Sendable {
  public var store: any MemoryStore
  public var format: BitextFormat
  /// The two texts of a row of TSV; those of the memory when nil.
  public var languages: LanguagePair?
  public var filter: UnitFilter

  public init(
    _ store: any MemoryStore, format: BitextFormat, languages: LanguagePair? = nil,
    filter: UnitFilter = UnitFilter()
  ) {
    self.store = store
    self.format = format
    self.languages = languages
    self.filter = filter
  }

  public struct Result: Sendable {
    public var written = 0
    public var notes: [String] = []
  }

  /// - Throws: ``StoreError``, ``OutputError``; `CancellationError`.
  public func run(to sink: any ByteSink, progress: ProgressHandler) async throws -> Result {
    var result = Result()
    let known = try await MemorySettings.languages(of: store)
    let languages = languages ?? known
    switch format {
    case .tmx:
      let header = try await MemorySettings.header(of: store)
      var memory = try TMXWriter(
        sink, header: header ?? .ours(sourceLanguage: languages?.source ?? .vietnamese))
      try await eachUnit(progress) { stored in
        try memory.write(stored.unit)
        result.written += 1
      }
      try memory.finish()
      result.notes = TMXNotes.notes(on: memory)
    case .tsv:
      guard let languages else { throw MissingLanguages() }
      var table = BitextTSVWriter(sink)
      try await eachUnit(progress) { stored in
        guard let source = stored.unit.variant(in: languages.source),
          let target = stored.unit.variant(in: languages.target)
        else { return }
        try table.write(source: source.content.plainText, target: target.content.plainText)
        result.written += 1
      }
      result.notes = TSVNotes.notes(flattened: table.flattened)
    case .jsonl:
      let lines = JSONLinesWriter(sink)
      try await eachUnit(progress) { stored in
        try lines.write(UnitLine(stored))
        result.written += 1
      }
    }
    return result
  }

  private func eachUnit(
    _ progress: ProgressHandler, _ body: (StoredUnit) throws -> Void
  ) async throws {
    var last: UInt32 = 0
    let end = try await store.lastNumber()
    while case let units = try await store.units(above: last, limit: 2048), !units.isEmpty {
      try Task.checkCancellation()
      for stored in units where filter.admits(stored.unit) { try body(stored) }
      last = units[units.count - 1].number
      progress(Progress("exporting", fraction: Double(last) / Double(max(1, end))))
    }
  }
}

/// A memory that knows no languages of its own.
public struct MissingLanguages: Error {}
