public import TranslationModel

/// What stands in a TMX file where a unit should be.
public struct TMXItem: Hashable, Sendable {
  /// The line on which the unit begins, from 1; 0 when nobody can tell.
  public internal(set) var line: Int
  /// The unit, or what is wrong with it.
  public let content: Content
  /// What is odd about the unit, and what was made of it.
  public let remarks: [String]

  public enum Content: Hashable, Sendable {
    case unit(TranslationUnit)
    case fault(String)
  }

  init(line: Int, _ content: Content, remarks: [String] = []) {
    self.line = line
    self.content = content
    self.remarks = remarks
  }
}
