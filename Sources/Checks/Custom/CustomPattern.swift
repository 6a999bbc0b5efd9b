import TextAnalysis
public import TranslationModel

/// A pattern that a project looks for in its translations.
public struct CustomPattern: Sendable {
  /// What it is called in messages.
  public let name: String
  /// The side it is looked for on.
  public let side: Side
  public let severity: Severity
  /// What to do about it.
  public let advice: String
  let pattern: Pattern

  /// - Throws: ``CustomPatternError`` when the expression, in ICU's dialect, does not compile.
  public init(
    name: String, expression: String, side: Side, severity: Severity, advice: String
  ) throws(CustomPatternError) {
    do {
      pattern = try Pattern(expression)
    } catch {
      throw CustomPatternError(name: name, fault: error.description)
    }
    self.name = name
    self.side = side
    self.severity = severity
    self.advice = advice
  }
}

/// A project's pattern that cannot be used.
public struct CustomPatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public let name: String
  public let fault: String

  public var description: String { "pattern “\(name)”: \(fault)" }
}
