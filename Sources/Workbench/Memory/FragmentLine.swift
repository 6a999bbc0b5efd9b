import TextAnalysis
import TranslationMemory
import TranslationModel

/// The fragments of one segment as a line of JSON.
///
/// `{"query":"…","fragments":[{"range":[0,9],"source":"…","target":"…","unit":"7"}]}`: `range` is half-
/// open, in UTF-8 bytes of the query; `source` is what the unit has there and `target` what that was
/// translated as. Where it is a part of the unit, `inside` has the unit's texts and where the stretch
/// stands in them: `{"source":"…","target":"…","sourceRange":[3,12],"targetRanges":[[0,4]]}`.
public struct FragmentLine: Encodable, Sendable {
  struct Piece: Encodable, Sendable {
    let range: [Int]
    let source: String
    let target: String
    let unit: String
    let inside: Inside?
  }

  struct Inside: Encodable, Sendable {
    let source: String
    let target: String
    let sourceRange: [Int]
    let targetRanges: [[Int]]
  }

  let query: String
  let fragments: [Piece]

  public init(_ query: String, _ fragments: [TranslatedFragment]) {
    self.query = query
    self.fragments = fragments.map { translated in
      let fragment = translated.fragment
      let source = fragment.source.content.plainText
      func bounds(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
      let inside = Inside(
        source: source, target: fragment.target.content.plainText,
        sourceRange: bounds(fragment.sourceRange),
        targetRanges: translated.targetRanges.map(bounds))
      return Piece(
        range: bounds(fragment.range), source: String(source[utf8Range: fragment.sourceRange]),
        target: translated.translation, unit: String(fragment.unit),
        inside: fragment.isWhole ? nil : inside)
    }
  }
}
