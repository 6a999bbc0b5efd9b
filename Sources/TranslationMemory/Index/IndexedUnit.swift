public import TranslationModel

/// What an index needs to know of a unit.
public struct IndexedUnit: Sendable {
  public let number: UInt32
  public let status: ReviewStatus
  /// From 0 to 1.
  public let confidence: Double?
  /// Days since the beginning of 2000; 0 when nobody said.
  public let day: UInt16
  public internal(set) var texts: [(language: LanguageTag, content: InlineText)]

  public init(
    number: UInt32, status: ReviewStatus, confidence: Double?, day: UInt16,
    texts: [(language: LanguageTag, content: InlineText)]
  ) {
    self.number = number
    self.status = status
    self.confidence = confidence
    self.day = day
    self.texts = texts
  }

  public init(_ stored: StoredUnit) {
    let fields = UnitFields(of: stored.unit)
    self.init(
      number: stored.number, status: fields.status, confidence: fields.confidence,
      day: fields.day, texts: stored.unit.variants.map { ($0.language, $0.content) })
  }

  /// The profile of each text, and its primary language.
  var profiles: [(language: String, profile: EntryProfile)] {
    let primaries = texts.map(\.language.primary)
    var ordinals: [String: Int] = [:]
    return zip(texts, primaries).map { text, primary in
      let ordinal = ordinals[primary, default: 0]
      ordinals[primary] = ordinal + 1
      let profile = EntryProfile(
        language: text.language.rawValue,
        others: Set(primaries).subtracting([primary]).sorted(), status: status,
        confidence: percent, ordinal: ordinal)
      return (primary, profile)
    }
  }

  /// The confidence as profiles have it.
  var percent: Int? { confidence.map { Int(($0 * 20).rounded()) * 5 } }

  /// The texts with their entries, and the primary language of each.
  var entries: [(language: String, content: InlineText, entry: IndexEntry)] {
    zip(texts, profiles).map { text, found in
      (
        found.language, text.content,
        IndexEntry(unit: number, day: day, profile: found.profile)
      )
    }
  }
}
