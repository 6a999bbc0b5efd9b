public import TranslationModel

/// The columns of findings as reviewers get them in a table.
enum FindingTable {
  static let header = [
    "rule", "severity", "state", "unit", "side", "text", "message", "suggestions", "source",
    "target", "fingerprint",
  ]

  static func row(_ reported: ReportedFinding) -> [String] {
    let finding = reported.finding
    let place = finding.places.first
    return [
      finding.rule.rawValue, finding.severity.rawValue, reported.state.rawValue,
      place.map { "\($0.unit)" } ?? "", place?.side.rawValue ?? "", place?.text ?? "",
      finding.message, finding.suggestions.joined(separator: " | "), reported.pair?.source ?? "",
      reported.pair?.target ?? "", reported.fingerprint,
    ]
  }
}

/// Findings as CSV for spreadsheets (RFC 4180): UTF-8 with a mark, since Excel asks for one, and no
/// cell that a spreadsheet would take for a formula.
public struct CSVReport: FindingReport {
  private let sink: any ByteSink

  public init(_ sink: any ByteSink) throws {
    self.sink = sink
    try sink.write("\u{FEFF}" + Self.line(FindingTable.header))
  }

  public func write(_ reported: ReportedFinding) throws {
    try sink.write(Self.line(FindingTable.row(reported)))
  }

  public func finish() {}

  private static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    // A spreadsheet runs what begins like this; an apostrophe makes it text.
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + cell : cell
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
