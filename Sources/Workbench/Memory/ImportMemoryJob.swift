public import Interchange
import TranslationMemory
public import TranslationModel

/// Takes the units of files into a memory, which is made when there is none.
///
/// What was stored stays when the work is interrupted, and the next import of the same file goes on
/// behind it. A file that cannot be read to its end leaves nothing behind.
public struct ImportMemoryJob: Sendable {
  public var memory: MemoryFile
  public var files: [InputFile]
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  public var hasHeader = false
  /// Properties that every unit gets: client, status and so on. Those it has already win.
  public var properties: [Property] = []
  /// Whether the units before the place where a file breaks off are kept.
  public var keepsPartial = false

  public init(into memory: MemoryFile, _ files: [InputFile]) {
    self.memory = memory
    self.files = files
  }

  /// Units that are brought to the disk together.
  private static let batchSize = 16_384

  /// - Parameter tell: told what became of each file, and what else a user should know.
  /// - Throws: ``FileError``, ``StoreError``, ``OutputError``; `CancellationError`.
  public func run(
    progress: ProgressHandler, tell: @escaping @Sendable (String) -> Void
  ) async throws -> [ImportReport] {
    let isNew = !memory.exists
    let inputs = try files.map { try SpooledInput($0) }
    let store = isNew ? try memory.create() : try memory.open()
    var reports: [ImportReport] = []
    do {
      for (file, input) in zip(files, inputs) {
        let report = try await take(input.file, named: file.name, into: store, progress, tell)
        report.lines.forEach(tell)
        reports.append(report)
      }
    } catch {
      if isNew, !(error is CancellationError), try await store.lastNumber() == 0 {
        try? store.close()
        memory.remove()
      }
      throw error
    }
    progress(Progress("indexing"))
    try await memory.memory(in: store, note: tell).index.save()
    try store.close()
    return reports
  }

  private func take(
    _ file: InputFile, named name: String, into store: SQLiteStore, _ progress: ProgressHandler,
    _ tell: (String) -> Void
  ) async throws -> ImportReport {
    var notes: [String] = []
    var units = try await UnitSource(
      file, given: (sourceLanguage, targetLanguage), hasHeader: hasHeader, notes: &notes)
    notes.forEach(tell)
    let source = ImportSource(name: name, fingerprint: try fingerprint(of: file))
    var record = try await store.beginImport(of: source)
    var report = ImportReport(file: name)
    report.resumedAfter = record.read
    let skippedBefore = record.skipped
    var batch: [TranslationUnit] = []
    var form = StoredForm()
    var read = 0
    do {
      while let item = try await units.next() {
        read += 1
        if read <= record.read { continue }
        switch item.content {
        case .fault(let reason): report.skip(reason, at: item.line)
        case .unit(var unit):
          if let reason = Self.reasonToSkip(unit, sourceLanguage, targetLanguage) {
            report.skip(reason, at: item.line)
          } else {
            for remark in item.remarks { report.remark(remark, at: item.line) }
            form.apply(to: &unit)
            add(properties, to: &unit)
            batch.append(unit)
          }
        }
        if batch.count == Self.batchSize {
          try await commit(&batch, read, report, skippedBefore, &record, in: store)
          progress(Progress("importing \(read) units"))
        }
      }
    } catch let error as FileError {
      if keepsPartial {
        tell("\(error)")
      } else {
        try await store.rollBack(record)
        tell("\(name): \(Count.text(read, "unit")) read, none of them kept")
        throw error
      }
    }
    try await commit(&batch, read, report, skippedBefore, &record, in: store)
    try await remember(units, in: store)
    try await store.finish(record)
    (report.read, report.stored, report.merged) = (read, record.stored, record.merged)
    report.normalized = form.changed
    return report
  }

  private func commit(
    _ batch: inout [TranslationUnit], _ read: Int, _ report: ImportReport, _ skippedBefore: Int,
    _ record: inout ImportRecord, in store: SQLiteStore
  ) async throws {
    record.read = max(read, record.read)
    record.skipped = skippedBefore + report.skipped.reduce(0) { $0 + $1.count }
    record = try await store.insert(batch, record)
    batch.removeAll(keepingCapacity: true)
  }

  /// Of the content and of what is made of it.
  private func fingerprint(of file: InputFile) throws -> String {
    var fingerprint = ContentHash()
    let reader = try file.open()
    var bytes: [UInt8] = []
    while try reader.read(into: &bytes) {
      fingerprint.add(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    let languages = [sourceLanguage, targetLanguage].map { $0?.rawValue ?? "" }
    for choice in languages + properties.flatMap({ [$0.type, $0.value] }) {
      fingerprint.add(Array(choice.utf8))
    }
    return fingerprint.text
  }

  /// Why a memory has no use for a unit; nil when it has.
  private static func reasonToSkip(
    _ unit: TranslationUnit, _ source: LanguageTag?, _ target: LanguageTag?
  ) -> String? {
    func hasText(_ place: Int) -> Bool {
      var text = unit.variants[place].content.plainText
      return text.withUTF8 { $0.contains { $0 > 0x20 } }
    }
    if unit.variants.count < 2 { return "a unit with one text only" }
    if unit.variants.indices.count(where: hasText) < 2 { return "a unit with an empty text" }
    for language in [source, target] {
      guard let language else { continue }
      let isThere = unit.variants.indices.contains {
        unit.variants[$0].language.matches(language) && hasText($0)
      }
      if !isThere { return "a unit without a text in \(language)" }
    }
    return nil
  }

  private func add(_ properties: [Property], to unit: inout TranslationUnit) {
    for property in properties where unit.property(property.type) == nil {
      unit.properties.append(property)
    }
  }

  /// Keeps what the first file says about itself, and its languages.
  private func remember(_ units: UnitSource, in store: SQLiteStore) async throws {
    if let header = units.header, try await MemorySettings.header(of: store) == nil {
      try await MemorySettings.set(header, of: store)
    }
    guard try await MemorySettings.languages(of: store) == nil else { return }
    if let languages = units.languages { return try await MemorySettings.set(languages, of: store) }
    guard let first = try await store.units(above: 0, limit: 1).first?.unit else { return }
    let present = first.variants.map(\.language)
    let declared = LanguageTag(parsing: first.sourceLanguage ?? units.header?.sourceLanguage ?? "")
    let source =
      sourceLanguage ?? declared.flatMap { tag in present.first { $0.matches(tag) } } ?? present[0]
    if let target = targetLanguage ?? present.first(where: { !$0.matches(source) }) {
      try await MemorySettings.set(LanguagePair(source: source, target: target), of: store)
    }
  }
}
