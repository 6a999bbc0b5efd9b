public import XMLStream

extension FileError {
  /// A fault of XML in a file: its line where it is known, with its reason.
  public init(_ file: String, _ error: XMLError) {
    self.init(file, line: error.line > 0 ? error.line : nil, error.reason)
  }
}
