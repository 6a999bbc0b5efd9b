/// A problem in a translation: a value for a person to judge, never an error of the program.
public struct Finding: Hashable, Sendable {
  /// The rule that found it, such as `spell/unknown`.
  public var rule: RuleID
  public var type: IssueType
  public var severity: Severity
  /// Where it is, the place to mend first. Empty when it concerns the whole document.
  public var places: [Place]
  /// What is wrong and what to do about it, in one sentence.
  public var message: String
  /// What could stand there instead, best first.
  public var suggestions: [String]
  /// What to put at the first place, when that is sure enough to be done without asking; empty to
  /// take the words away.
  public var fix: String?

  public init(
    rule: RuleID, type: IssueType, severity: Severity, places: [Place], message: String,
    suggestions: [String] = [], fix: String? = nil
  ) {
    self.rule = rule
    self.type = type
    self.severity = severity
    self.places = places
    self.message = message
    self.suggestions = suggestions
    self.fix = fix
  }
}

extension Finding {
  /// A stretch of one side of a unit.
  public struct Place: Hashable, Sendable {
    /// The unit's number in the file that was checked, from 0.
    public var unit: Int
    public var side: Side
    /// In UTF-8 bytes of that side's text; empty where something is missing.
    public var range: Range<Int>
    /// The words that stand there.
    public var text: String

    public init(unit: Int, side: Side, range: Range<Int>, text: String) {
      self.unit = unit
      self.side = side
      self.range = range
      self.text = text
    }
  }
}
