import TranslationModel

/// The profiles of units that come one after another: as a rule, those of the unit before.
struct UnitProfiles {
  private var languages: [String] = []
  private var status = ReviewStatus.unknown
  private var percent: Int?
  private var profiles: [(language: String, profile: EntryProfile)] = []

  /// ``IndexedUnit/profiles``.
  mutating func profiles(
    of unit: IndexedUnit
  ) -> [(language: String, profile: EntryProfile)] {
    if isLikeLast(unit) { return profiles }
    (languages, status) = (unit.texts.map(\.language.rawValue), unit.status)
    (percent, profiles) = (unit.percent, unit.profiles)
    return profiles
  }

  private func isLikeLast(_ unit: IndexedUnit) -> Bool {
    guard unit.texts.count == languages.count, unit.status == status, unit.percent == percent
    else { return false }
    for place in languages.indices
    where unit.texts[place].language.rawValue != languages[place] { return false }
    return true
  }
}
