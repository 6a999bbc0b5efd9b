/// A result that cannot be written. What stood there before is untouched.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let problem: String

  public init(_ file: String, _ problem: String) {
    self.file = file
    self.problem = problem
  }

  public var description: String {
    "\(file == "-" ? "standard output" : file): \(problem)"
  }
}
