import Alignment
import TextAnalysis
import TranslationMemory
import TranslationModel

/// Finds the words of a unit's other texts that some words of one text correspond to.
///
/// What translates what is learned from units of the memory itself, those at hand and a sample of the
/// rest, once for each pair of languages.
struct WordLinker {
  private struct Languages: Hashable {
    let source: String
    let target: String
  }

  private let lesson: [TranslationUnit]
  private var aligners: [Languages: WordAligner] = [:]
  private let tokenizer = Tokenizer()

  /// So many units teach what words mean: some 30 ms.
  private static let sampleSize = 512
  /// Longer texts teach little for what they cost.
  private static let longestText = 1000
  /// Of the links of a word, those that are so much weaker than its best one are not told.
  private static let share = 0.5

  /// - Parameter units: have the words that will be asked for.
  init(_ units: [StoredUnit], of store: any MemoryStore) async throws {
    let last = Int(try await store.lastNumber())
    let known = Set(units.map(\.number))
    let numbers = Set(
      (0..<min(last, Self.sampleSize)).map { UInt32($0 * last / min(last, Self.sampleSize) + 1) })
    let sample = try await store.units(numbers.subtracting(known).sorted())
    lesson = (units + sample).map(\.unit)
  }

  /// - Parameter ranges: of the plain text of a variant, in UTF-8 bytes.
  /// - Returns: the corresponding ranges of the plain text of another one, in order.
  mutating func counterparts(
    of ranges: [Range<Int>], in source: TranslationUnitVariant, _ target: TranslationUnitVariant
  ) throws -> [Range<Int>] {
    let languages = Languages(source: source.language.primary, target: target.language.primary)
    let (text, other) = (source.content.plainText, target.content.plainText)
    guard languages.source != languages.target,
      max(text.utf8.count, other.utf8.count) <= 4 * Self.longestText
    else { return [] }
    let aligner = try aligners[languages] ?? learn(languages)
    aligners[languages] = aligner
    let sources = tokenizer.tokens(in: text)
    let targets = tokenizer.tokens(in: other)
    let links = aligner.links(between: text, and: other).filter { link in
      ranges.contains { $0.overlaps(sources[link.source].range) }
    }
    var best: [Int: Double] = [:]
    for link in links { best[link.source] = max(best[link.source, default: 0], link.probability) }
    let found = Set(
      links.filter { $0.probability >= Self.share * best[$0.source, default: 1] }.map(\.target))
    return Self.joined(found.sorted().map { targets[$0].range }, in: Array(other.utf8))
  }

  private func learn(_ languages: Languages) throws -> WordAligner {
    let pairs = lesson.compactMap { unit -> LexicalEvidence.KnownPair? in
      func text(_ language: String) -> String? {
        unit.variants.first { $0.language.primary == language }?.content.plainText
      }
      guard let source = text(languages.source), let target = text(languages.target),
        max(source.utf8.count, target.utf8.count) <= Self.longestText
      else { return nil }
      return LexicalEvidence.KnownPair(source: source, target: target)
    }
    return try WordAligner(knowing: LexicalEvidence(pairs: pairs))
  }

  /// Joins ranges with nothing but spaces between them.
  private static func joined(_ ranges: [Range<Int>], in text: [UInt8]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, last.upperBound <= range.lowerBound,
        text[last.upperBound..<range.lowerBound].allSatisfy({ $0 == UInt8(ascii: " ") })
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
