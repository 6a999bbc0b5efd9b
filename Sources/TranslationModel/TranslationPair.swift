/// A stretch of text beside its translation, as a check sees it: a row of a bitext, a unit of a
/// memory in two of its languages, an aligned bead.
public struct TranslationPair: Hashable, Sendable {
  /// Its number in the file it comes from, from 0.
  public var unit: Int
  /// Nil when there is no such side: a sentence that nothing was aligned with, a text in one
  /// language. An empty text is a side that was left empty.
  public var source: String?
  public var target: String?

  public init(unit: Int, source: String?, target: String?) {
    self.unit = unit
    self.source = source
    self.target = target
  }

  public subscript(side: Side) -> String? {
    switch side {
    case .source: source
    case .target: target
    }
  }
}
