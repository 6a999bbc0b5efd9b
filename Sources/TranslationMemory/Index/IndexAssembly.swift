import TranslationModel

/// Freezes the texts of many units into parts, language by language.
struct IndexAssembly {
  /// Texts of a part: so many are made at a time without taking up more than some 150 MB.
  static let partLimit = 1 << 18

  private var builders: [String: PartBuilder] = [:]
  /// Parts that are complete.
  private(set) var parts: [IndexFile.Part]

  /// - Parameter parts: those that are there already; the small ones are merged with what comes.
  init(adding count: Int, to parts: [IndexFile.Part], without removed: RetiredUnits) {
    self.parts = []
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
      if builders[part.language].map({ !Self.hasRoom($0, for: part.part) }) ?? false {
        complete(part.language)
      }
      builders[part.language, default: PartBuilder()].append(part.part) {
        !removed.contains($0.unit)
      }
    }
  }

  private static func hasRoom(_ builder: PartBuilder, for part: IndexPart) -> Bool {
    builder.count + part.count <= partLimit
      && builder.profiles.profiles.count + part.profiles.count < 60_000
  }

  mutating func append(_ unit: IndexedUnit) {
    for text in unit.entries {
      // The one builder is taken out, so that appending does not copy it.
      var builder = builders.removeValue(forKey: text.language) ?? PartBuilder()
      if text.content.codeMarks.isEmpty {
        var plain = text.content.plainText
        plain.withUTF8 { _ = builder.append($0, text.entry) }
      } else {
        _ = builder.append(SegmentTokens(text.content), text.entry)
      }
      let isFull = builder.count >= Self.partLimit || builder.isFull
      builders[text.language] = builder
      if isFull { complete(text.language) }
    }
  }

  private mutating func complete(_ language: String) {
    guard let builder = builders.removeValue(forKey: language), builder.count > 0 else { return }
    parts.append(IndexFile.Part(language: language, part: FuzzyIndex.part(of: builder)))
  }

  /// All parts, by language and, within one, as they were made.
  mutating func finish() -> [IndexFile.Part] {
    for language in builders.keys.sorted() { complete(language) }
    return parts
  }
}
