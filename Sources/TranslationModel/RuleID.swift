/// The stable name of a check: a subject and what it looks for, as `term/missing`.
public struct RuleID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public var description: String { rawValue }

  /// What it is about: `term` of `term/missing`.
  public var subject: Substring { rawValue.prefix { $0 != "/" } }
}

extension RuleID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { rawValue = value }
}
