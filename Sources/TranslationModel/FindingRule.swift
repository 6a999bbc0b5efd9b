/// The rule behind findings, as a report describes it.
public struct FindingRule: Hashable, Sendable {
  public let id: RuleID
  /// In the words of ITS 2.0.
  public let type: IssueType
  /// In the words of MQM-Core, as `Accuracy: omission`.
  public let category: String
  public let severity: Severity
  /// What it finds, in a few words.
  public let summary: String
  /// Why that matters, when it keeps silent, and what to do about it.
  public let explanation: String

  public init(
    id: RuleID, type: IssueType, category: String, severity: Severity, summary: String,
    explanation: String
  ) {
    self.id = id
    self.type = type
    self.category = category
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }
}
