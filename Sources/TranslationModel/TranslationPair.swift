/// A stretch of text beside its translation, as a check sees it: a row of a bitext, a unit of a
/// memory in two of its languages, an aligned bead.
public struct TranslationPair: Hashable, Sendable {
  /// Its number in the file it comes from, from 0.
  public var unit: Int
  /// Nil when there is no such side: a sentence that nothing was aligned with, a text in one
  /// language. An empty text is a side that was left empty.
  public var source: String?
  public var target: String?
  /// The aligner's belief that the sides translate each other, from 0 to 1; nil when nothing was
  /// aligned.
  public var confidence: Double?
  /// The codes of each side's segment; none where the format has none.
  public var codes: [Side: [InlineCode]] = [:]

  public init(unit: Int, source: String?, target: String?, confidence: Double? = nil) {
    self.unit = unit
    self.source = source
    self.target = target
    self.confidence = confidence
  }

  public subscript(side: Side) -> String? {
    switch side {
    case .source: source
    case .target: target
    }
  }

  /// Sets the codes of a side; none and nil are the same.
  public mutating func take(codes: [InlineCode]?, _ side: Side) {
    if let codes, !codes.isEmpty { self.codes[side] = codes }
  }
}
