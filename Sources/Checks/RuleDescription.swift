public import TranslationModel

/// What a rule looks for, how much it matters, and why.
public struct RuleDescription: Sendable {
  public let id: RuleID
  public let type: IssueType
  /// The severity of its findings unless a project says otherwise.
  public let severity: Severity
  /// What it finds, in a few words.
  public let summary: String

  init(_ id: RuleID, type: IssueType, severity: Severity, summary: String) {
    self.id = id
    self.type = type
    self.severity = severity
    self.summary = summary
  }

  /// A finding of this rule.
  func finding(
    at places: [Finding.Place], _ message: String, suggestions: [String] = []
  ) -> Finding {
    Finding(
      rule: id, type: type, severity: severity, places: places, message: message,
      suggestions: suggestions)
  }
}
