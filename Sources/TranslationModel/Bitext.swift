/// A text with its translation, aligned.
///
/// The beads cover both documents in order: every segment stands in exactly one bead.
public struct Bitext: Hashable, Sendable {
  public let source: Document
  public let target: Document
  public let beads: [Bead]

  public init(source: Document, target: Document, beads: [Bead]) {
    self.source = source
    self.target = target
    self.beads = beads
  }

  public var languages: LanguagePair {
    LanguagePair(source: source.language, target: target.language)
  }

  public func document(_ side: Side) -> Document {
    switch side {
    case .source: source
    case .target: target
    }
  }

  public func segments(of bead: Bead, _ side: Side) -> ArraySlice<Segment> {
    document(side).segments[bead[side]]
  }

  /// The text of one side of a bead, its segments joined by a space.
  public func text(of bead: Bead, _ side: Side) -> String {
    segments(of: bead, side).lazy.map(\.text).joined(separator: " ")
  }
}
