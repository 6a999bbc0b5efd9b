public import Interchange
public import TranslationModel

/// Writes alignments into one file for other tools.
public struct BitextWriter {
  private let export: BitextExport
  private let sink: any ByteSink
  private var memory: TMXWriter?
  private var table: BitextTSVWriter?
  private let date = BuildDate.current
  private var written = 0

  public init(_ export: BitextExport, to sink: any ByteSink) {
    self.export = export
    self.sink = sink
    if export.format == .tsv { table = BitextTSVWriter(sink) }
  }

  /// JSON lines tell the evidence too, where there is one for each bead of the bitext.
  ///
  /// - Throws: ``OutputError``.
  public mutating func write(_ bitext: Bitext, evidence: [BeadEvidence] = []) throws {
    switch export.format {
    case .jsonl:
      let lines = JSONLinesWriter(sink)
      for (place, bead) in bitext.beads.enumerated() where export.isWritten(bead) {
        try lines.write(
          BeadLine(bead, of: bitext, evidence: evidence.isEmpty ? nil : evidence[place]))
        written += 1
      }
    case .tsv:
      for bead in export.beads(of: bitext) {
        try table?.write(
          source: bitext.text(of: bead, .source), target: bitext.text(of: bead, .target))
        written += 1
      }
    case .tmx:
      try begin(in: bitext.source.language)
      for bead in export.beads(of: bitext) {
        try memory?.write(TranslationUnit(bead, of: bitext, date: date))
        written += 1
      }
    }
  }

  private mutating func begin(in language: LanguageTag) throws {
    if memory == nil { memory = try TMXWriter(sink, header: .ours(sourceLanguage: language)) }
  }

  /// - Throws: ``OutputError``.
  public mutating func finish() throws -> BitextExport.Report {
    var report = BitextExport.Report()
    report.written = written
    if export.format == .tmx {
      try begin(in: .vietnamese)
      try memory?.finish()
    }
    if let table { report.notes = TSVNotes.notes(flattened: table.flattened) }
    if let memory { report.notes = TMXNotes.notes(on: memory) }
    return report
  }
}
