/// Collects the segments of a part, and freezes them into an image when they are complete.
struct PartBuilder {
  private(set) var vocabulary = VocabularyBuilder()
  /// The surfaces of all segments, end to end.
  private(set) var tokens: [UInt32] = []
  /// Where each segment ends in `tokens`.
  private(set) var ends: [UInt32] = []
  private(set) var entries: [StoredEntry] = []
  private(set) var profiles = ProfileList()

  init() {}

  var count: Int { entries.count }
  var isFull: Bool {
    count >= Posting.maximumCount || tokens.count >= Int(UInt32.max) / 2 || profiles.isFull
  }

  /// Adds a text without inline codes. False, with nothing done, when it has no token.
  ///
  /// - Precondition: the part is not full.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ entry: IndexEntry) -> Bool {
    let start = tokens.count
    vocabulary.append(text: text, to: &tokens)
    return finish(entry, from: start)
  }

  mutating func append(_ segment: SegmentTokens, _ entry: IndexEntry) -> Bool {
    let start = tokens.count
    vocabulary.append(segment, to: &tokens)
    return finish(entry, from: start)
  }

  private mutating func finish(_ entry: IndexEntry, from start: Int) -> Bool {
    precondition(!isFull, "a part that is full")
    guard tokens.count > start else { return false }
    ends.append(UInt32(tokens.count))
    entries.append(
      StoredEntry(
        unit: entry.unit, day: entry.day, profile: profiles.number(of: entry.profile)))
    return true
  }

  /// Adds the segments of a part, but for those that are wanted no more.
  mutating func append(_ part: IndexPart, where isWanted: (StoredEntry) -> Bool) {
    let surfaces = (0..<part.surfaceCount).map { vocabulary.intern(surface: part.surface($0)) }
    let profileNumbers = part.profiles.map { profiles.number(of: $0) }
    var scratch: [UInt32] = []
    for group in part.groups {
      let length = Int(group.length)
      for id in Int(group.firstID)..<Int(group.firstID + group.count) {
        var entry = part.entry(id)
        guard isWanted(entry) else { continue }
        part.readSurfaces(of: id, in: group, into: &scratch)
        // A damaged number gives some surface, as it does in a search.
        for surface in scratch[..<length] {
          tokens.append(surfaces[min(Int(surface), surfaces.count - 1)])
        }
        ends.append(UInt32(tokens.count))
        entry.profile = profileNumbers[Int(entry.profile)]
        entries.append(entry)
      }
    }
  }
}

/// Profiles with the numbers that entries refer to them by.
struct ProfileList {
  private(set) var profiles: [EntryProfile] = []
  static let limit = Int(UInt16.max)
  var isFull: Bool { profiles.count >= Self.limit }

  private var numbers: [EntryProfile: UInt16] = [:]
  /// Entries come in runs of one profile.
  private var last: (profile: EntryProfile, number: UInt16)?

  /// The number of a profile.
  ///
  /// - Precondition: the list is not full.
  mutating func number(of profile: EntryProfile) -> UInt16 {
    if let last, last.profile == profile { return last.number }
    let number = numbers[profile] ?? add(profile)
    last = (profile, number)
    return number
  }

  private mutating func add(_ profile: EntryProfile) -> UInt16 {
    precondition(!isFull, "more profiles than an entry can tell apart")
    let number = UInt16(profiles.count)
    profiles.append(profile)
    numbers[profile] = number
    return number
  }
}
