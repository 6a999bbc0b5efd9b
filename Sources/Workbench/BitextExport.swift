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

    public init() {}
  }

  /// The beads that will be written, in order.
  public func beads(of bitext: Bitext) -> [Bead] {
    bitext.beads.filter(isWritten)
  }

  func isWritten(_ bead: Bead) -> Bool {
    bead.confidence >= minimumConfidence && (!bead.isNull || keepsUnaligned || format == .jsonl)
  }

  /// JSON lines tell the evidence too, where there is one for each bead of the bitext.
  ///
  /// - Throws: ``OutputError``.
  public func write(
    _ bitext: Bitext, evidence: [BeadEvidence] = [], to sink: any ByteSink
  ) throws -> Report {
    var writer = BitextWriter(self, to: sink)
    try writer.write(bitext, evidence: evidence)
    return try writer.finish()
  }
}
