public import TranslationModel

/// Writes findings one after another in some format.
public protocol FindingReport {
  mutating func write(_ reported: ReportedFinding) throws
  /// Writes what comes after the last finding.
  mutating func finish() throws
  /// What the user should know about the report itself, once it is finished.
  var notes: [String] { get }
}

extension FindingReport {
  public var notes: [String] { [] }
}
