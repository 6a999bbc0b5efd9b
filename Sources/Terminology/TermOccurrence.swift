/// A term that stands in a text.
public struct TermOccurrence: Hashable, Sendable {
  /// The concepts and terms it can be, as positions in the index; several when they are written
  /// the same.
  public struct Reading: Hashable, Sendable {
    public let concept: Int
    public let term: Int

    public init(concept: Int, term: Int) {
      self.concept = concept
      self.term = term
    }
  }

  public let readings: [Reading]
  /// In UTF-8 bytes of the text.
  public let range: Range<Int>
}
