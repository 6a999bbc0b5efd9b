import TextAnalysis
import TranslationModel

/// One name with capitals in two places.
final class NameCaseRule: Rule {
  static let description = RuleDescription(
    "case/name", type: .typographical, category: "Linguistic: spelling", severity: .info,
    summary: "one name with its capitals in two ways",
    explanation: """
      “JavaScript” and “Javascript” in one text are one name in two spellings. Words in capitals \
      only tell nothing. One finding for each name, with the places of the rarer spellings first.
      """,
    examples: [
      .wrong(
        [(nil, "We learn JavaScript and write JavaScript."), (nil, "I like Javascript.")],
        finds: "Javascript"),
      .right([(nil, "JavaScript, JavaScript and JAVASCRIPT"), (nil, "The people and People")]),
    ])

  private var names: [Int32: [Int32: Int]] = [:]
  private var places: [Int32: [(word: Int32, place: Finding.Place)]] = [:]
  private static let capacity = 100_000
  private static let mostPlaces = 100

  func collect(_ pair: AnalyzedPair) {
    guard let text = pair.target else { return }
    for token in text.tokens.indices where text.tokens[token].kind == .word {
      guard let type = text.type(token), type.capitals == .mixed, type.length > 3 else { continue }
      if names.count < Self.capacity { names[type.key, default: [:]][text.words[token]] = 0 }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target, !names.isEmpty else { return [] }
    for token in text.tokens.indices where text.tokens[token].kind == .word {
      guard let type = text.type(token), type.capitals == .mixed || type.capitals == .initial,
        names[type.key] != nil, places[type.key, default: []].count < Self.mostPlaces
      else { continue }
      places[type.key, default: []].append(
        (text.words[token], pair.place(.target, text.tokens[token].range)))
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    places.sorted { $0.key < $1.key }.compactMap { _, noted in
      let counts = Dictionary(noted.map { ($0.word, 1) }, uniquingKeysWith: +)
      guard counts.count > 1,
        let main = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
      else { return nil }
      let sorted = noted.filter { $0.word != main } + noted.filter { $0.word == main }
      let usual = noted.first { $0.word == main }?.place.text ?? ""
      return description.finding(
        at: sorted.map(\.place),
        "One name in two spellings: “\(usual)” \(counts[main] ?? 0) of \(noted.count) times.",
        suggestions: [usual])
    }
  }
}
