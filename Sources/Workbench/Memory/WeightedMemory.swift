/// A memory that is asked beside another one, with the points that its matches lose.
public struct WeightedMemory: Hashable, Sendable {
  public var file: MemoryFile
  public var penalty: Int

  public init(_ file: MemoryFile, penalty: Int = 0) {
    self.file = file
    self.penalty = penalty
  }

  /// Reads `STORE` or `STORE=POINTS`; nil for an empty name or points that are not from 0 to 100.
  public init?(written text: String) {
    guard let sign = text.lastIndex(of: "="), let points = Int(text[text.index(after: sign)...])
    else {
      guard !text.isEmpty else { return nil }
      self.init(MemoryFile(text))
      return
    }
    guard (0...100).contains(points), sign != text.startIndex else { return nil }
    self.init(MemoryFile(String(text[..<sign])), penalty: points)
  }
}
