public import TranslationModel

/// What is looked for in the texts of a memory.
public struct ConcordanceQuery: Hashable, Sendable {
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// The pattern anywhere in a text.
    case substring
    /// The pattern where no letter or digit stands next to it.
    case word
    /// ICU's regular expressions.
    case regex
  }

  public var pattern: String
  public var mode: Mode
  /// Whether case, accents and tone style count. Otherwise `quan doi` finds *Quân đội*.
  public var isExact: Bool
  /// The languages whose texts are looked at, all variants of each; nil for all.
  public var languages: [LanguageTag]?
  /// The units that are looked at.
  public var filter = UnitFilter()

  public init(
    _ pattern: String, mode: Mode = .substring, isExact: Bool = false,
    languages: [LanguageTag]? = nil
  ) {
    self.pattern = pattern
    self.mode = mode
    self.isExact = isExact
    self.languages = languages
  }
}

/// A unit with the places where a query was found in it.
public struct Occurrence: Hashable, Sendable {
  public let stored: StoredUnit
  /// The texts that have it, in order: the position among the unit's variants, and where in the plain
  /// text, in UTF-8 bytes.
  public let places: [Place]

  public struct Place: Hashable, Sendable {
    public let variant: Int
    public let ranges: [Range<Int>]
  }
}

/// A query that cannot be used.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String
}
