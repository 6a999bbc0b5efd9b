import TextAnalysis
import TranslationModel

/// One name of two words, one of them spelt in two ways.
///
/// First pass: which words with capitals stand beside each other; second pass: where.
final class NameSpellingRule: Rule {
  static let description = RuleDescription(
    "name/spelling", type: .inconsistentEntities, category: "Linguistic: spelling",
    severity: .warning, summary: "one name in two spellings",
    explanation: """
      “Mek Sophal” and “Mek Sophol” in one text are mostly one person. Two names are compared when \
      one word is the same and the other differs inside by one letter, two in a long word. Passed \
      over are Vietnamese syllables (Lê Lợi, Lê Lai), words that the text or a dictionary has in \
      small letters, endings (South Korea, South Korean), and places where the other side spells the \
      name the same way. Where neither spelling is the usual one, the finding is for information. \
      Choose one spelling.
      """,
    examples: [
      .wrong(
        [
          (nil, "Then Mek Sophal came."), (nil, "We asked Mek Sophal."),
          (nil, "It was Mek Sophol who spoke."),
        ], finds: "Mek Sophol"),
      .right([
        ("Mek Sophal", "It was Mek Sophal."), ("Mek Sophol", "It was Mek Sophol."),
        (nil, "In South Korea and South Korean towns, in Le Loi and Le Lai streets."),
        (nil, "The Great Border and the Great Boarder, where the border is."),
      ]),
    ])

  private struct Neighbours: Hashable {
    let first: Int32
    let second: Int32
  }

  /// What differs between two names: which of its words is the same, and the two others.
  private struct Variant {
    let rare: Neighbours
    let usual: Neighbours
    let isEven: Bool
  }

  private let types: WordTypes
  private let isWord: (String) -> Bool
  private var counts: [Neighbours: Int] = [:]
  private var small: Set<Int32> = []
  private lazy var variants = findVariants()
  /// The names that have a variant.
  private lazy var names = Set(variants.flatMap { [$0.rare, $0.usual] })
  private var places: [Neighbours: [Finding.Place]] = [:]
  /// How often the source spells a name as the target does.
  private var faithful: [Neighbours: Int] = [:]
  private static let capacity = 200_000
  private static let mostPlaces = 100
  /// As many names of one first or last word as are compared with each other.
  private static let mostCompared = 200

  /// - Parameter isWord: whether a dictionary has a word, in small letters, as a common one.
  init(tools: CheckTools, isWord: @escaping (String) -> Bool) {
    types = tools.types
    self.isWord = isWord
  }

  func collect(_ pair: AnalyzedPair) {
    guard let text = pair.target else { return }
    for token in text.tokens.indices where text.tokens[token].kind == .word {
      guard let type = text.type(token) else { continue }
      if type.capitals == .none, small.count < Self.capacity { small.insert(type.key) }
      if let name = name(endingAt: token, in: text),
        counts.count < Self.capacity || counts[name] != nil
      {
        counts[name, default: 0] += 1
      }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target else { return [] }
    if names.isEmpty { return [] }
    for token in text.tokens.indices.dropFirst() {
      guard let name = name(endingAt: token, in: text), names.contains(name),
        places[name, default: []].count < Self.mostPlaces
      else { continue }
      places[name, default: []].append(
        pair.place(.target, text.tokenized.range(token - 1, token)))
      if stands(name, in: pair.source) { faithful[name, default: 0] += 1 }
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    variants.compactMap { variant in
      guard let rare = places[variant.rare], let usual = places[variant.usual],
        faithful[variant.rare, default: 0] < rare.count
      else { return nil }
      var finding = description.finding(
        at: rare + usual,
        "One name in two spellings? “\(usual[0].text)” \(counts[variant.usual] ?? 0), "
          + "“\(rare[0].text)” \(counts[variant.rare] ?? 0).",
        suggestions: [usual[0].text])
      if variant.isEven { finding.severity = .info }
      return finding
    }
  }

  /// Two words with a capital each and nothing but space between.
  private func name(endingAt token: Int, in text: AnalyzedText) -> Neighbours? {
    guard text.followsSpace(token), let first = text.type(token - 1), let second = text.type(token),
      first.capitals == .initial, second.capitals == .initial, first.length >= 2,
      second.length >= 2, text.tokens[token].kind == .word, text.tokens[token - 1].kind == .word
    else { return nil }
    return Neighbours(first: first.key, second: second.key)
  }

  private func stands(_ name: Neighbours, in source: AnalyzedText?) -> Bool {
    guard let source else { return false }
    return source.tokens.indices.dropFirst().contains { token in
      source.key(token - 1) == name.first && source.key(token) == name.second
    }
  }

  // MARK: Variants

  private func findVariants() -> [Variant] {
    var variants: [Variant] = []
    for (shared, other) in [(\Neighbours.first, \Neighbours.second), (\.second, \.first)] {
      let groups = Dictionary(grouping: counts.keys) { $0[keyPath: shared] }
      for group in groups.values where (2...Self.mostCompared).contains(group.count) {
        let names = group.filter { isUnusual($0[keyPath: other]) }
          .map { (name: $0, word: types.text(of: $0[keyPath: other])) }
          .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
        for (position, first) in names.enumerated() {
          for second in names[(position + 1)...] where Self.areNear(first.word, second.word) {
            variants.append(variant(first.name, second.name))
          }
        }
      }
    }
    return variants.sorted { ($0.rare.first, $0.rare.second) < ($1.rare.first, $1.rare.second) }
  }

  private func variant(_ first: Neighbours, _ second: Neighbours) -> Variant {
    let (count, other) = (counts[first] ?? 0, counts[second] ?? 0)
    return count < other
      ? Variant(rare: first, usual: second, isEven: false)
      : Variant(rare: second, usual: first, isEven: count == other)
  }

  /// Whether a word is a name and nothing else, and none of Vietnamese.
  private func isUnusual(_ key: Int32) -> Bool {
    let type = types[key]
    return type.syllable == .none && type.length >= 4 && !small.contains(key)
      && !isWord(types.text(of: key))
  }

  /// One edit apart, two from eight letters on, neither at the front nor an ending of the other.
  private static func areNear(_ first: String, _ second: String) -> Bool {
    guard first.utf8.first == second.utf8.first, !first.utf8.starts(with: second.utf8),
      !second.utf8.starts(with: first.utf8)
    else { return false }
    let edits = min(first.utf8.count, second.utf8.count) >= 8 ? 2 : 1
    return Letters(of: first).withUnsafeBufferPointer { first in
      Letters(of: second).withUnsafeBufferPointer { EditDistance.isAtMost(edits, first, $0) }
    }
  }
}
