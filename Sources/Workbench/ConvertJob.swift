public import Interchange
public import TranslationModel

/// Turns a file of pairs into one of another format.
public struct ConvertJob: Sendable {
  public var input: InputFile
  public var format: BitextFormat
  public var sourceLanguage: LanguageTag?
  public var targetLanguage: LanguageTag?
  public var hasHeader: Bool

  public init(
    input: InputFile, format: BitextFormat, sourceLanguage: LanguageTag? = nil,
    targetLanguage: LanguageTag? = nil, hasHeader: Bool = false
  ) {
    self.input = input
    self.format = format
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.hasHeader = hasHeader
  }

  public struct Result: Sendable {
    public var read = 0
    public var written = 0
    public var notes: [String] = []
  }

  /// Writes to `sink` while it reads.
  ///
  /// - Throws: ``FileError``, ``OutputError``, `CancellationError`.
  public func run(to sink: any ByteSink, progress: ProgressHandler) async throws -> Result {
    progress(Progress("converting"))
    let spooled = try SpooledInput(input)
    defer { withExtendedLifetime(spooled) {} }
    let inputFormat = try PairFormat.of(spooled.file)
    if case .text = inputFormat {
      throw FileError(
        input.name, "neither TMX, XLIFF, TSV nor JSON lines; `align` takes plain texts")
    }
    switch format {
    case .tmx:
      if case .bitext(.tmx) = inputFormat { return try await copyMemory(spooled.file, to: sink) }
      return try await writeMemory(spooled.file, inputFormat, to: sink)
    case .tsv: return try await writeTable(spooled.file, inputFormat, to: sink)
    case .jsonl:
      throw FileError(input.name, "beads cannot be made from it; convert to TMX or TSV")
    }
  }

  /// All of a memory, whatever its languages.
  private func copyMemory(_ file: InputFile, to sink: any ByteSink) async throws -> Result {
    var result = Result()
    var units = TMXReader(file).makeAsyncIterator()
    var unit = try await units.next()
    var memory = try TMXWriter(
      sink, header: units.header ?? .ours(sourceLanguage: sourceLanguage ?? .vietnamese))
    while let current = unit {
      result.read += 1
      result.written += 1
      try memory.write(current)
      unit = try await units.next()
    }
    try memory.finish()
    result.notes = TMXNotes.notes(on: memory)
    return result
  }

  private func writeMemory(
    _ file: InputFile, _ inputFormat: PairFormat, to sink: any ByteSink
  ) async throws -> Result {
    var result = Result()
    let pairs = try await self.pairs(of: file, inputFormat, &result.notes)
    var memory = try TMXWriter(sink, header: .ours(sourceLanguage: pairs.languages.source))
    let date = BuildDate.current
    var rows = pairs.makeAsyncIterator()
    while let pair = try await rows.next() {
      result.read += 1
      guard let source = pair.source, let target = pair.target, !source.isEmpty || !target.isEmpty
      else { continue }
      result.written += 1
      try memory.write(
        TranslationUnit(
          variants: [
            TranslationUnitVariant(
              language: pairs.languages.source, content: InlineText(source)),
            TranslationUnitVariant(
              language: pairs.languages.target, content: InlineText(target)),
          ], provenance: Provenance(creationDate: date)))
    }
    try memory.finish()
    result.notes += rows.notes
    result.notes += TMXNotes.notes(on: memory)
    return result
  }

  private func writeTable(
    _ file: InputFile, _ inputFormat: PairFormat, to sink: any ByteSink
  ) async throws -> Result {
    var result = Result()
    let pairs = try await self.pairs(of: file, inputFormat, &result.notes)
    var table = BitextTSVWriter(sink)
    var rows = pairs.makeAsyncIterator()
    while let pair = try await rows.next() {
      result.read += 1
      guard let source = pair.source, let target = pair.target else { continue }
      result.written += 1
      try table.write(source: source, target: target)
    }
    result.notes += rows.notes
    result.notes += TSVNotes.notes(flattened: table.flattened)
    return result
  }

  private func pairs(
    of file: InputFile, _ inputFormat: PairFormat, _ notes: inout [String]
  ) async throws -> PairSource {
    try await PairSource(
      file, format: inputFormat, given: (sourceLanguage, targetLanguage), hasHeader: hasHeader,
      notes: &notes)
  }
}
