/// An input that cannot be used: where, what is wrong, and what to do about it.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// As the user named it; `-` is shown as standard input.
  public let file: String
  /// Counted from 1; nil when the fault is not in one line.
  public let line: Int?
  /// What is wrong, with the remedy.
  public let problem: String

  public init(_ file: String, line: Int? = nil, _ problem: String) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  public var description: String {
    let name = file == "-" ? "standard input" : file
    return line.map { "\(name):\($0): \(problem)" } ?? "\(name): \(problem)"
  }
}
