import TranslationModel

/// Freezes the texts of many units into parts, language by language.
struct IndexAssembly {
  /// Texts of a part: so many are made at a time without taking up more than some 150 MB.
  static let partLimit = 1 << 18

  /// A part for each language, in the order in which the languages were met.
  private var open: [(language: String, builder: PartBuilder)] = []
  private var profiles = UnitProfiles()
  /// Parts that are complete.
  private(set) var parts: [IndexFile.Part]
  private let path: String?

  /// - Parameters:
  ///   - parts: those that are there already; the small ones are merged with what comes.
  ///   - path: where the file will lie. Parts that are complete wait beside it, so that they take no
  ///     memory; nil to keep them in memory.
  init(
    adding count: Int, to parts: [IndexFile.Part], without removed: RetiredUnits,
    for path: String?
  ) {
    self.parts = []
    self.path = path
    var rest: [IndexFile.Part] = []
    for part in parts {
      // A part is merged with others a number of times that grows with the logarithm of the whole.
      if part.part.count < 3 * count, part.part.count < Self.partLimit / 2 {
        rest.append(part)
      } else {
        self.parts.append(part)
      }
    }
    for part in rest {
      var place = place(of: part.language)
      if open[place].builder.count > 0, !Self.hasRoom(open[place].builder, for: part.part) {
        complete(place)
        place = self.place(of: part.language)
      }
      open[place].builder.append(part.part) {
        !removed.contains($0.unit)
      }
    }
  }

  private static func hasRoom(_ builder: PartBuilder, for part: IndexPart) -> Bool {
    builder.count + part.count <= partLimit
      && builder.profiles.profiles.count + part.profiles.count < 60_000
  }

  mutating func append(_ unit: IndexedUnit) {
    for (text, found) in zip(unit.texts, profiles.profiles(of: unit)) {
      let entry = IndexEntry(unit: unit.number, day: unit.day, profile: found.profile)
      let place = place(of: found.language)
      if text.content.codeMarks.isEmpty {
        var plain = text.content.plainText
        plain.withUTF8 { _ = open[place].builder.append($0, entry) }
      } else {
        _ = open[place].builder.append(SegmentTokens(text.content), entry)
      }
      if open[place].builder.count >= Self.partLimit || open[place].builder.isFull {
        complete(place)
      }
    }
  }

  /// Where the open part of a language is; a new one when there is none.
  private mutating func place(of language: String) -> Int {
    for place in open.indices where open[place].language == language { return place }
    open.append((language, PartBuilder()))
    return open.count - 1
  }

  private mutating func complete(_ place: Int) {
    let (language, builder) = open.remove(at: place)
    guard builder.count > 0 else { return }
    let part = FuzzyIndex.part(of: builder)
    // Without room on the disk it stays in memory; the file will tell.
    let spilled = path.flatMap { try? part.spilled(beside: $0) }
    parts.append(IndexFile.Part(language: language, part: spilled ?? part))
  }

  /// All parts, by language and, within one, as they were made.
  mutating func finish() -> [IndexFile.Part] {
    open.sort { $0.language > $1.language }
    while !open.isEmpty { complete(open.count - 1) }
    return parts
  }
}
