public import TranslationModel

/// What somebody has settled of an alignment.
public struct AlignmentConstraints: Hashable, Sendable {
  /// Two sentences that must not stand in one bead.
  public struct ForbiddenPair: Hashable, Sendable {
    public let source: Int
    public let target: Int

    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// A border that no bead crosses: so many segments of each side stand before it.
  public struct Cut: Hashable, Sendable {
    public let source: Int
    public let target: Int

    public init(source: Int, target: Int) {
      self.source = source
      self.target = target
    }
  }

  /// Beads that must be, in any order. Their confidence becomes 1.
  public var confirmed: [Bead] = []
  public var forbidden: Set<ForbiddenPair> = []
  /// Chapters, locked paragraphs.
  public var cuts: [Cut] = []

  public init() {}

  public var isEmpty: Bool { confirmed.isEmpty && forbidden.isEmpty && cuts.isEmpty }
}

/// Constraints that cannot hold together, or not in this text.
public struct ConstraintError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  static func contradicting(_ one: String, _ other: String) -> Self {
    Self(description: "\(one) contradicts \(other); drop one of them")
  }

  static func outside(_ one: String, source: Int, target: Int) -> Self {
    Self(description: "\(one) is outside the texts, which have \(source) and \(target) segments")
  }
}
