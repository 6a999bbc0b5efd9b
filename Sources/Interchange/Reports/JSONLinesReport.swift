public import TranslationModel

/// Findings as JSON, one a line (``FindingLine``).
public struct JSONLinesReport: FindingReport {
  private let lines: JSONLinesWriter

  public init(_ sink: any ByteSink) { lines = JSONLinesWriter(sink) }

  public func write(_ reported: ReportedFinding) throws { try lines.write(FindingLine(reported)) }

  public func finish() {}
}
