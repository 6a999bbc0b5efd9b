/// One sentence-sized stretch of a document, with its place.
public struct Segment: Hashable, Sendable {
  /// What a segment is to a translator.
  public enum Kind: String, Hashable, Sendable {
    /// A sentence, a heading, a caption, a byline: something to translate.
    case text
    /// Nothing to translate: table bars, rules, stray marks. Printed, never paired.
    case residue
    /// An empty line, where each line of a file is a position.
    case blank
  }

  /// The text to work with, in stored form, on one line.
  public let text: String
  /// Where it stands in the decoded document, in UTF-8 bytes, before any normalising.
  public let range: Range<Int>
  /// The number of its paragraph, from 0.
  public let paragraph: Int
  public let kind: Kind

  public init(text: String, range: Range<Int>, paragraph: Int = 0, kind: Kind = .text) {
    self.text = text
    self.range = range
    self.paragraph = paragraph
    self.kind = kind
  }
}
