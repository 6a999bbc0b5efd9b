import TextAnalysis

/// A segmentation rule that cannot be used: its pattern does not compile, or runs wild on a text.
public struct RuleError: Error, Sendable, CustomStringConvertible {
  /// The rule's line in its file.
  public let line: Int
  let cause: PatternError

  public var description: String { "line \(line): \(reason)" }

  /// What is wrong, without the place.
  public var reason: String {
    cause.fault == .timeOut
      ? "the rule's patterns take too long (\(cause.name)); avoid nested repetition" : "\(cause)"
  }
}
