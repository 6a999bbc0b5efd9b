/// The direction of a translation.
public struct LanguagePair: Hashable, Sendable, CustomStringConvertible {
  public let source: LanguageTag
  public let target: LanguageTag

  public init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }

  public subscript(side: Side) -> LanguageTag {
    switch side {
    case .source: source
    case .target: target
    }
  }

  public var description: String { "\(source)>\(target)" }
}
