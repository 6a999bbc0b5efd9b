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
  /// From fewer pairs nothing is learned: words that stand together once may mean anything.
  private static let fewestPairs = 8
  /// Longer texts teach little for what they cost.
  private static let longestText = 1000
  /// Of the links of a word, those that are so much weaker than its best one are not told.
  private static let share = 0.5
  /// Words that were seen together only here are no more than a guess.
  private static let leastProbability = 0.4
  /// So many words of a phrase in a row may be linked to none.
  private static let widestGap = 2

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
  /// - Parameter isPhrase: whether they are one stretch, whose counterpart is likely one too.
  /// - Returns: the corresponding ranges of the plain text of another one, in order.
  mutating func counterparts(
    of ranges: [Range<Int>], in source: TranslationUnitVariant, _ target: TranslationUnitVariant,
    isPhrase: Bool = false
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
    var weights: [Int: Double] = [:]
    var elsewhere: Set<Int> = []
    for link in Self.strongest(aligner.links(between: text, and: other)) {
      // A mark goes with a mark.
      let isMark = sources[link.source].kind == .punctuation
      guard isMark == (targets[link.target].kind == .punctuation) else { continue }
      if ranges.contains(where: { $0.overlaps(sources[link.source].range) }) {
        weights[link.target, default: 0] += link.probability
      } else {
        elsewhere.insert(link.target)
      }
    }
    if isPhrase {
      let found = Self.phrases(weights, among: targets, without: elsewhere)
      return found.map {
        targets[$0.lowerBound].range.lowerBound..<targets[$0.upperBound - 1].range.upperBound
      }
    }
    return Self.joined(weights.keys.sorted().map { targets[$0].range }, in: Array(other.utf8))
  }

  /// The links that are believed and that are not much weaker than the best one of their word.
  private static func strongest(_ links: [WordLink]) -> [WordLink] {
    var best: [Int: Double] = [:]
    for link in links { best[link.source] = max(best[link.source, default: 0], link.probability) }
    return links.filter {
      $0.probability >= max(leastProbability, share * best[$0.source, default: 1])
    }
  }

  /// Runs of tokens that render a stretch: linked ones, with what stands between them and belongs to
  /// nothing else (phrases as in Och & Ney 2004); of these the ones that carry most.
  private static func phrases(
    _ weights: [Int: Double], among targets: [Token], without elsewhere: Set<Int>
  ) -> [Range<Int>] {
    var runs: [(range: Range<Int>, weight: Double)] = []
    for position in weights.keys.sorted() {
      let weight = weights[position, default: 0]
      if let last = runs.last, position - last.range.upperBound <= widestGap,
        (last.range.upperBound..<position).allSatisfy({
          !elsewhere.contains($0) && targets[$0].kind != .punctuation
        })
      {
        runs[runs.count - 1] = (last.range.lowerBound..<position + 1, last.weight + weight)
      } else {
        runs.append((position..<position + 1, weight))
      }
    }
    let most = runs.map(\.weight).max() ?? 0
    return runs.filter { $0.weight >= share * most }.map(\.range)
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
    let teaches = pairs.count >= Self.fewestPairs
    return try WordAligner(knowing: LexicalEvidence(pairs: teaches ? pairs : []))
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
