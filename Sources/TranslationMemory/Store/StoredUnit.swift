public import TranslationModel

/// A unit with its number in a store.
public struct StoredUnit: Hashable, Sendable {
  public let number: UInt32
  public let unit: TranslationUnit

  public init(number: UInt32, unit: TranslationUnit) {
    self.number = number
    self.unit = unit
  }

  /// The texts in a language, whatever the region, in order: a unit may have several.
  public func texts(in language: LanguageTag) -> [TranslationUnitVariant] {
    unit.variants.filter { $0.language.matches(language) }
  }
}
