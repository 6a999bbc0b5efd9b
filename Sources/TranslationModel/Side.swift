/// One half of a bitext: what was translated, or what it became.
public enum Side: String, Hashable, Sendable, CaseIterable {
  case source
  case target

  public var other: Side {
    switch self {
    case .source: .target
    case .target: .source
    }
  }
}
