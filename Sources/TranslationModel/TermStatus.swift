/// Whether a term may be used (TBX `administrativeStatus`, ISO 30042).
public enum TermStatus: String, Hashable, Sendable, CaseIterable {
  /// The one to use.
  case preferred = "preferredTerm-admn-sts"
  /// Accepted beside the preferred one.
  case admitted = "admittedTerm-admn-sts"
  /// Was used once; should not be any more.
  case superseded = "supersededTerm-admn-sts"
  /// Must not be used.
  case deprecated = "deprecatedTerm-admn-sts"

  /// Whether a translation that uses the term is right.
  public var isAccepted: Bool { self == .preferred || self == .admitted }
}
