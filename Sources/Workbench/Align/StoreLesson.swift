import Alignment
import TranslationMemory
import TranslationModel

/// What the units of a memory's store teach the aligner: the newest, since a store may be larger than
/// what fits into memory, and the newest are the closest to what a translator works on now.
struct StoreLesson {
  /// Pairs of the two languages, the newest first.
  private(set) var pairs: [LexicalEvidence.KnownPair] = []
  /// Whether there are older ones that were left out.
  private(set) var isCut = false
  /// Whether the store has no unit at all.
  let isEmpty: Bool

  /// So many units teach; learning takes some 5 s, and 200 bytes each are held.
  static let largest = 100_000
  private static let unitsAtOnce = 1000
  /// Longer texts teach little for what they cost.
  private static let longestText = 4000

  /// - Throws: ``StoreError`` for a memory that cannot be read; `CancellationError`.
  init(of memory: MemoryFile, in languages: LanguagePair, largest: Int = largest) async throws {
    let store = try memory.open(readOnly: true)
    var last = Int(try await store.lastNumber())
    isEmpty = last == 0
    while last > 0, !isCut {
      try Task.checkCancellation()
      let first = max(1, last - Self.unitsAtOnce + 1)
      let units = try await store.units((first...last).reversed().map { UInt32($0) })
      for stored in units {
        guard let pair = Self.pair(stored.unit, in: languages) else { continue }
        guard pairs.count < largest else {
          isCut = true
          break
        }
        pairs.append(pair)
      }
      last = first - 1
    }
    try store.close()
  }

  private static func pair(
    _ unit: TranslationUnit, in languages: LanguagePair
  ) -> LexicalEvidence.KnownPair? {
    func text(_ language: LanguageTag) -> String? {
      unit.variants.first { $0.language.matches(language) }?.content.plainText
    }
    guard let source = text(languages.source), let target = text(languages.target),
      max(source.utf8.count, target.utf8.count) <= longestText
    else { return nil }
    return LexicalEvidence.KnownPair(source: source, target: target)
  }
}
