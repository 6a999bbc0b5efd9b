public import TranslationModel

/// What a rule looks for, how much it matters, and why: what `explain` shows and the list of rules
/// is made from.
public struct RuleDescription: Sendable {
  public let id: RuleID
  /// In the words of ITS 2.0.
  public let type: IssueType
  /// In the words of MQM-Core, as `Accuracy: omission`.
  public let category: String
  /// The severity of its findings unless a project says otherwise.
  public let severity: Severity
  /// What it finds, in a few words.
  public let summary: String
  /// Why that matters, when it keeps silent, and what to do about it.
  public let explanation: String
  /// What it must find and what it must not, which the tests run.
  public let examples: [RuleExample]

  init(
    _ id: RuleID, type: IssueType, category: String, severity: Severity, summary: String,
    explanation: String, examples: [RuleExample]
  ) {
    self.id = id
    self.type = type
    self.category = category
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.examples = examples
  }

  /// A finding of this rule.
  func finding(
    at places: [Finding.Place], _ message: String, suggestions: [String] = [], fix: String? = nil
  ) -> Finding {
    Finding(
      rule: id, type: type, severity: severity, places: places, message: message,
      suggestions: suggestions, fix: fix)
  }
}
