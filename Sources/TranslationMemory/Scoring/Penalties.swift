import TranslationModel

/// The points that a match loses for what its unit is. Every one of them can be set; 0 is none.
public struct Penalties: Hashable, Sendable {
  /// A unit that a machine made and nobody looked at (status `unreviewed`).
  public var unreviewed = 2
  /// The most that a weak alignment costs: a point for every full tenth of belief that is missing.
  public var alignment = 5
  /// A text in another variant of the language: `en-GB` where `en-US` was asked for.
  public var variant = 1
  /// A point for every full period of `agePeriod` days since the last change, at most so many.
  public var age = 0
  public var agePeriod = 365

  public init() {}

  /// A reason with its points.
  public struct Charge: Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable, CaseIterable {
      case unreviewed, alignment, variant, age, memory
    }

    public let reason: Reason
    public let points: Int
  }

  /// What a text with this profile is charged, asked for in a language.
  func charges(for profile: EntryProfile, asked language: LanguageTag) -> [Charge] {
    var charges: [Charge] = []
    func charge(_ reason: Charge.Reason, _ points: Int) {
      if points > 0 { charges.append(Charge(reason: reason, points: points)) }
    }
    if profile.status == .unreviewed { charge(.unreviewed, unreviewed) }
    if let confidence = profile.confidence, profile.status != .reviewed,
      profile.status != .approved
    {
      charge(.alignment, min(alignment, (100 - confidence) / 10))
    }
    // `en` says nothing about the variant and goes with each.
    if profile.language != language.rawValue, profile.language.contains("-"),
      language.rawValue.contains("-")
    {
      charge(.variant, variant)
    }
    return charges
  }
}
