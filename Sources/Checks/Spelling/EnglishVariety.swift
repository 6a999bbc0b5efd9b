/// Whose spelling of English a word is; one that all share belongs to ``common``.
struct EnglishVariety: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let common = EnglishVariety(rawValue: 1 << 0)
  static let american = EnglishVariety(rawValue: 1 << 1)
  /// With *-ise*: realise.
  static let british = EnglishVariety(rawValue: 1 << 2)
  /// With *-ize*: realize, as Oxford writes it.
  static let oxford = EnglishVariety(rawValue: 1 << 3)
  static let canadian = EnglishVariety(rawValue: 1 << 4)
  static let australian = EnglishVariety(rawValue: 1 << 5)
  /// Second spellings that dictionaries admit.
  static let americanVariant = EnglishVariety(rawValue: 1 << 6)
  static let britishVariant = EnglishVariety(rawValue: 1 << 7)
  static let canadianVariant = EnglishVariety(rawValue: 1 << 8)
  static let australianVariant = EnglishVariety(rawValue: 1 << 9)

  static let all = EnglishVariety(rawValue: (1 << 10) - 1)

  /// What is right in a region, all varieties where none is named.
  static func accepted(in region: String?) -> EnglishVariety {
    switch region {
    case "US": [.common, .american, .americanVariant]
    case "GB", "IE": [.common, .british, .oxford, .britishVariant]
    case "CA": [.common, .canadian, .canadianVariant]
    case "AU", "NZ": [.common, .australian, .australianVariant]
    default: .all
    }
  }
}
