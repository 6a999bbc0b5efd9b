/// How many sentences stand on each side of a bead: 1-1, 1-2, 0-1 …
public struct BeadShape: Hashable, Sendable, CustomStringConvertible {
  public let source: Int
  public let target: Int

  public init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }

  /// Reads `1-2`. Nil when the text is anything else.
  public init?(parsing text: some StringProtocol) {
    let counts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard counts.count == 2, let source = counts[0], let target = counts[1], source >= 0,
      target >= 0
    else { return nil }
    self.init(source: source, target: target)
  }

  public var description: String { "\(source)-\(target)" }
}
