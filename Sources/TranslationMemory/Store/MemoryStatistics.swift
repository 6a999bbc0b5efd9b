public import TranslationModel

/// How much a memory holds.
public struct MemoryStatistics: Sendable {
  public var units = 0
  /// Texts by language tag, in the order of the tags.
  public var texts: [(language: LanguageTag, count: Int)] = []
  /// Units by status, those of none left out.
  public var statuses: [(status: ReviewStatus, count: Int)] = []

  public init() {}
}
