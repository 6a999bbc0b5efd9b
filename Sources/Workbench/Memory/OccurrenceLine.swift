import TranslationMemory
import TranslationModel

/// A unit in which a search found something as a line of JSON.
///
/// `{"unit":"7","texts":[{"language":"vi","text":"…","places":[[0,9]]},{"language":"en","text":"…",
/// "places":[],"aligned":[[4,8]]}]}`: places are half-open ranges in UTF-8 bytes of the text; a text in
/// which nothing was found has none, but `aligned`, where the words that correspond to what was found
/// are known.
public struct OccurrenceLine: Encodable, Sendable {
  struct Text: Encodable, Sendable {
    let language: String
    let text: String
    let places: [[Int]]
    let aligned: [[Int]]?
  }

  let unit: String
  let texts: [Text]

  public init(_ linked: LinkedOccurrence) {
    let occurrence = linked.occurrence
    unit = String(occurrence.stored.number)
    let places = Dictionary(
      occurrence.places.map { ($0.variant, $0.ranges) }, uniquingKeysWith: +)
    texts = occurrence.stored.unit.variants.enumerated().map { position, variant in
      Text(
        language: variant.language.rawValue, text: variant.content.plainText,
        places: places[position, default: []].map { [$0.lowerBound, $0.upperBound] },
        aligned: linked.counterparts[position].isEmpty
          ? nil : linked.counterparts[position].map { [$0.lowerBound, $0.upperBound] })
    }
  }
}
