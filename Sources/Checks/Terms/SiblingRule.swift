import TextAnalysis
import TranslationModel

/// Two words of one family before the same noun: *voluntary soldiers* and *volunteer soldiers*.
///
/// Two words are siblings when they begin alike with at least four letters, and 60 % of the shorter
/// one, and what is left of both are endings that make adjectives and nouns of a name or a root.
/// First pass: how often each pair of neighbours stands there; second pass: where the siblings are.
final class SiblingRule: Rule {
  static let description = RuleDescription(
    "term/sibling", type: .terminology, category: "Terminology: inconsistent use",
    severity: .warning, summary: "two words of one family before the same noun",
    explanation: """
      A text that says “voluntary soldiers” five times and “volunteer soldiers” twice means one \
      thing. English only, without a glossary: the words begin alike and differ in an ending such \
      as -ary, -eer, -ese, -ian, -al; forms of verbs don't count. Four uses together are needed. \
      Choose one, and put it into the glossary.
      """,
    examples: [
      .wrong(
        [
          (nil, "The voluntary soldiers came."), (nil, "We saw voluntary soldiers."),
          (nil, "Then voluntary soldiers left."), (nil, "A volunteer soldier stayed."),
        ], finds: "volunteer soldier"),
      .right([
        (nil, "The voluntary soldiers came, and voluntary soldiers left."),
        (nil, "The volunteer corps and the volunteer corps."),
        (nil, "They started early and starting early starting early helped."),
      ]),
    ])

  private struct Neighbours: Hashable {
    let modifier: Int32
    let head: Int32
  }

  private let types: WordTypes
  private let functionWords: Set<Int32>
  private var counts: [Neighbours: Int] = [:]
  /// By key: the key without plural and possessive.
  private var heads: [Int32: Int32] = [:]
  /// For each pair of neighbours that has siblings, the group it is in.
  private var groups: [Neighbours: Int]?
  private var places: [[(pair: Neighbours, place: Finding.Place)]] = []
  /// As many distinct neighbours as are counted.
  private static let capacity = 1 << 20
  private static let mostPlaces = 100

  init(tools: CheckTools) {
    types = tools.types
    functionWords = FunctionWords.keys(tools.types)
  }

  func collect(_ pair: AnalyzedPair) {
    forNeighbours(in: pair) { neighbours, _ in
      if counts.count < Self.capacity || counts[neighbours] != nil {
        counts[neighbours, default: 0] += 1
      }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    let groups = groups ?? siblings()
    self.groups = groups
    guard !groups.isEmpty else { return [] }
    forNeighbours(in: pair) { neighbours, range in
      guard let group = groups[neighbours], places[group].count < Self.mostPlaces else { return }
      places[group].append((neighbours, pair.place(.target, range)))
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    places.compactMap { noted in
      var counts: [Neighbours: Int] = [:]
      for item in noted { counts[item.pair, default: 0] += 1 }
      guard counts.count > 1,
        let main = counts.max(by: { ($0.value, $1.key.modifier) < ($1.value, $0.key.modifier) })?
          .key
      else { return nil }
      let sorted = noted.filter { $0.pair != main } + noted.filter { $0.pair == main }
      let forms = counts.sorted { ($1.value, $0.key.modifier) < ($0.value, $1.key.modifier) }.map {
        "“\(types.text(of: $0.key.modifier)) \(types.text(of: $0.key.head))” \($0.value)"
      }
      return description.finding(
        at: sorted.map(\.place), "One thing by two names? \(forms.joined(separator: ", ")).",
        suggestions: [noted.first { $0.pair == main }?.place.text ?? ""])
    }
  }

  private func forNeighbours(
    in pair: AnalyzedPair, _ body: (Neighbours, Range<Int>) -> Void
  ) {
    guard let text = pair.target, text.language.matches(.english), text.tokens.count > 1 else {
      return
    }
    for token in text.tokens.indices.dropFirst() where text.followsSpace(token) {
      guard let first = text.type(token - 1), let second = text.type(token), first.length > 4,
        second.length > 3, text.tokens[token - 1].kind == .word, text.tokens[token].kind == .word,
        !functionWords.contains(first.key), !functionWords.contains(second.key)
      else { continue }
      body(
        Neighbours(modifier: first.key, head: head(second.key)),
        text.tokenized.range(token - 1, token))
    }
  }

  private func head(_ key: Int32) -> Int32 {
    if let head = heads[key] { return head }
    var word = types.text(of: key)
    if word.hasSuffix("'s") { word.removeLast(2) }
    if word.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss") { word.removeLast() }
    let head = types.key(of: word)
    heads[key] = head
    return head
  }
}

// MARK: - Families

extension SiblingRule {
  /// The neighbours with siblings that are used often enough, by group.
  private func siblings() -> [Neighbours: Int] {
    var byHead: [Int32: [(modifier: Int32, word: [UInt8], count: Int)]] = [:]
    for (neighbours, count) in counts {
      byHead[neighbours.head, default: []].append(
        (neighbours.modifier, Array(types.text(of: neighbours.modifier).utf8), count))
    }
    var groups: [Neighbours: Int] = [:]
    for (head, modifiers) in byHead.sorted(by: { $0.key < $1.key }) where modifiers.count > 1 {
      let sorted = modifiers.sorted { $0.word.lexicographicallyPrecedes($1.word) }
      // Siblings begin alike, so that they stand near each other; a head with very many words
      // before it is looked at in their order.
      for position in sorted.indices {
        for other in sorted[(position + 1)...].prefix(20) {
          let first = sorted[position]
          guard first.word.prefix(4) == other.word.prefix(4) else { break }
          guard first.count + other.count >= 4, max(first.count, other.count) >= 2,
            Self.areSiblings(first.word, other.word)
          else { continue }
          let one = Neighbours(modifier: first.modifier, head: head)
          let two = Neighbours(modifier: other.modifier, head: head)
          let group = groups[one] ?? groups[two] ?? places.count
          if group == places.count { places.append([]) }
          (groups[one], groups[two]) = (group, group)
        }
      }
    }
    return groups
  }

  static func areSiblings(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    let common = zip(first, second).prefix { $0 == $1 }.count
    guard common >= 4, 5 * common >= 3 * min(first.count, second.count) else { return false }
    return endings.contains(Array(first[common...])) && endings.contains(Array(second[common...]))
  }

  private static let endings: Set<[UInt8]> = Set(
    [
      "", "ary", "eer", "ese", "ian", "an", "n", "al", "ial", "ic", "ical", "ous", "ive", "ative",
      "ional", "ist", "istic", "ism", "y", "ar", "ory", "ent", "ant", "ence", "ance", "ency",
    ].map { Array($0.utf8) })
}
