public import Interchange
public import TranslationModel

/// Writes an alignment into a file for other tools.
public struct BitextExport: Sendable {
  public var format: BitextFormat
  /// Whether sentences that nothing was aligned with are written to TMX and TSV as well.
  public var keepsUnaligned: Bool
  /// Weaker beads are left out.
  public var minimumConfidence: Double

  public init(
    format: BitextFormat, keepsUnaligned: Bool = false, minimumConfidence: Double = 0
  ) {
    self.format = format
    self.keepsUnaligned = keepsUnaligned
    self.minimumConfidence = minimumConfidence
  }

  /// What the user should know about what was written.
  public struct Report: Sendable {
    public var written = 0
    public var notes: [String] = []
  }

  /// The beads that will be written, in order.
  public func beads(of bitext: Bitext) -> [Bead] {
    bitext.beads.filter(isWritten)
  }

  private func isWritten(_ bead: Bead) -> Bool {
    bead.confidence >= minimumConfidence && (!bead.isNull || keepsUnaligned || format == .jsonl)
  }

  /// JSON lines tell the evidence too, where there is one for each bead of the bitext.
  ///
  /// - Throws: ``OutputError``.
  public func write(
    _ bitext: Bitext, evidence: [BeadEvidence] = [], to sink: any ByteSink
  ) throws -> Report {
    let beads = beads(of: bitext)
    var report = Report(written: beads.count)
    switch format {
    case .jsonl:
      let lines = JSONLinesWriter(sink)
      for (place, bead) in bitext.beads.enumerated() where isWritten(bead) {
        try lines.write(
          BeadLine(bead, of: bitext, evidence: evidence.isEmpty ? nil : evidence[place]))
      }
    case .tsv:
      var table = BitextTSVWriter(sink)
      for bead in beads {
        try table.write(
          source: bitext.text(of: bead, .source), target: bitext.text(of: bead, .target))
      }
      report.notes = TSVNotes.notes(flattened: table.flattened)
    case .tmx:
      var memory = try TMXWriter(sink, header: .ours(sourceLanguage: bitext.source.language))
      let date = BuildDate.current
      for bead in beads { try memory.write(TranslationUnit(bead, of: bitext, date: date)) }
      try memory.finish()
      report.notes = TMXNotes.notes(on: memory)
    }
    return report
  }
}
