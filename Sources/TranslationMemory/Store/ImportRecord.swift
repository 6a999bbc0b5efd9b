/// A file that is imported, told from others by its content.
public struct ImportSource: Hashable, Sendable {
  /// As the user named it.
  public var name: String
  /// Of the content, or of so much of it that no other file has the same.
  public var fingerprint: String

  public init(name: String, fingerprint: String) {
    self.name = name
    self.fingerprint = fingerprint
  }
}

/// How far the import of a file has come.
public struct ImportRecord: Hashable, Sendable {
  public var number: Int
  public var source: ImportSource
  public var isFinished = false
  /// Units of the file that need not be looked at again.
  public var read = 0
  public var stored = 0
  /// Those that the memory had already.
  public var merged = 0
  public var skipped = 0

  public init(number: Int, source: ImportSource) {
    self.number = number
    self.source = source
  }
}
