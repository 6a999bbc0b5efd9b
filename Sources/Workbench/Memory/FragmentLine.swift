public import TranslationMemory
import TranslationModel

/// The fragments of one segment as a line of JSON.
///
/// `{"query":"…","fragments":[{"range":[0,9],"source":"…","target":"…","unit":"7"}]}`: ranges are
/// half-open, in UTF-8 bytes of the query.
public struct FragmentLine: Encodable, Sendable {
  struct Piece: Encodable, Sendable {
    let range: [Int]
    let source: String
    let target: String
    let unit: String
  }

  let query: String
  let fragments: [Piece]

  public init(_ query: String, _ fragments: [Fragment]) {
    self.query = query
    self.fragments = fragments.map {
      Piece(
        range: [$0.range.lowerBound, $0.range.upperBound],
        source: $0.match.source.content.plainText, target: $0.match.proposal,
        unit: String($0.match.unit))
    }
  }
}
