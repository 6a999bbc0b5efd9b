/// A finding with what a report shows beside it.
public struct ReportedFinding: Hashable, Sendable {
  /// What became of a finding since a baseline was written.
  public enum State: String, Hashable, Sendable, CaseIterable {
    case new
    /// It was there already.
    case unchanged
    /// Somebody said that it may stay.
    case waived
  }

  public var finding: Finding
  /// The texts of its unit; nil for a finding about the whole document.
  public var pair: TranslationPair?
  /// The same for the same fault, also when rows move.
  public var fingerprint: String
  public var state: State
  /// Why it was waived.
  public var reason: String?

  public init(
    _ finding: Finding, pair: TranslationPair?, fingerprint: String, state: State = .new,
    reason: String? = nil
  ) {
    self.finding = finding
    self.pair = pair
    self.fingerprint = fingerprint
    self.state = state
    self.reason = reason
  }
}
