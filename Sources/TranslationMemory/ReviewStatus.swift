/// How far a person has looked at a unit.
public enum ReviewStatus: String, Hashable, Sendable, CaseIterable {
  /// Nobody said.
  case unknown
  /// Made by a machine and not looked at.
  case unreviewed
  case reviewed
  /// Released for use by whoever may do so.
  case approved
  /// Found to be wrong; kept, never proposed.
  case rejected
}
