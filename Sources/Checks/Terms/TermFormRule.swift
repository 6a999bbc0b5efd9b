import TextAnalysis
import TranslationModel

/// The same words with another capital or hyphen in one document.
///
/// First pass: which pairs of neighbours stand there, and in which form; second pass: where.
final class TermFormRule: Rule {
  static let description = RuleDescription(
    "term/form", type: .inconsistentEntities, category: "Linguistic: textual conventions",
    severity: .warning, summary: "the same words in two forms",
    explanation: """
      “Southwest border” and “southwest border” in one text are one thing in two spellings. English \
      prose only: what begins a sentence, stands beside another capital, or in a heading tells \
      nothing. Choose one. Hyphens that come and go (counter-attack, counter attack) are told as \
      information, when one form is used mostly; a hyphen before a noun may well be right there.
      """,
    examples: [
      .wrong(
        [(nil, "Along the Southwest border it was quiet."), (nil, "We saw the southwest border.")],
        finds: "Southwest border"),
      .wrong(
        [
          (nil, "The counter-attack failed. A counter-attack is hard."),
          (nil, "The counter-attack of May was like a counter-attack."),
          (nil, "Then came the counter attack."),
        ], finds: "counter attack"),
      .right([
        (nil, "Southwest border areas are quiet. The southwest border is far."),
        (nil, "The Great Southwest border. The People's Party and a people's party."),
      ]),
    ])

  private struct Neighbours: Hashable {
    let first: Int32
    let second: Int32
  }

  fileprivate enum Form: Hashable {
    case capital
    case small
    case hyphen
    case open
  }

  private let functionWords: Set<Int32>
  private var cases: [Neighbours: Set<Form>] = [:]
  private var hyphens: [Neighbours: Int] = [:]
  private var places: [Neighbours: [(form: Form, place: Finding.Place)]] = [:]
  private static let capacity = 1 << 20
  private static let mostPlaces = 100

  init(tools: CheckTools) { functionWords = FunctionWords.keys(tools.types) }

  func collect(_ pair: AnalyzedPair) {
    guard let text = english(pair) else { return }
    for token in text.tokens.indices.dropFirst() {
      if let (neighbours, form) = caseForm(endingAt: token, in: text) {
        if cases.count < Self.capacity || cases[neighbours] != nil {
          cases[neighbours, default: []].insert(form)
        }
      } else if let neighbours = hyphenated(endingAt: token, in: text) {
        hyphens[neighbours, default: 0] += 1
      }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = english(pair) else { return [] }
    for token in text.tokens.indices.dropFirst() {
      if let (neighbours, form) = caseForm(endingAt: token, in: text), cases[neighbours]?.count == 2
      {
        note(neighbours, form, pair, text.tokenized.range(token - 1, token))
      } else if let neighbours = hyphenated(endingAt: token, in: text) {
        note(neighbours, .hyphen, pair, text.tokenized.range(token - 2, token))
      }
      if !hyphens.isEmpty, let neighbours = open(endingAt: token, in: text) {
        note(neighbours, .open, pair, text.tokenized.range(token - 1, token))
      }
    }
    return []
  }

  private func note(
    _ neighbours: Neighbours, _ form: Form, _ pair: AnalyzedPair, _ range: Range<Int>
  ) {
    guard places[neighbours, default: []].count < Self.mostPlaces else { return }
    places[neighbours, default: []].append((form, pair.place(.target, range)))
  }

  func findingsInDocument() -> [Finding] {
    places.values.flatMap { noted -> [Finding] in
      [
        finding(noted.filter { $0.form == .capital || $0.form == .small }, .warning),
        finding(noted.filter { $0.form == .hyphen || $0.form == .open }, .info),
      ].compactMap(\.self)
    }
  }

  private func finding(
    _ noted: [(form: Form, place: Finding.Place)], _ severity: Severity
  ) -> Finding? {
    let counts = Dictionary(noted.map { ($0.form, 1) }, uniquingKeysWith: +)
    guard counts.count == 2, let most = counts.values.max(),
      let main = counts.keys.sorted(by: {
        $0.rank < $1.rank
      }).first(where: { counts[$0] == most })
    else { return nil }
    // A hyphen is left out now and then by everybody.
    if severity == .info, noted.count < 4 || 5 * most < 3 * noted.count { return nil }
    let rare = noted.filter { $0.form != main }
    let common = noted.filter { $0.form == main }
    var finding = description.finding(
      at: (rare + common).map(\.place),
      "Two forms in one text: “\(common[0].place.text)” \(common.count), "
        + "“\(rare[0].place.text)” \(rare.count); choose one.",
      suggestions: [common[0].place.text])
    finding.severity = severity
    return finding
  }
}

// MARK: - Forms

extension TermFormRule {
  private func english(_ pair: AnalyzedPair) -> AnalyzedText? {
    guard let text = pair.target, text.language.matches(.english), text.tokens.count > 3 else {
      return nil
    }
    return text
  }

  /// A word of four letters or more before one in small letters, with or without a capital that
  /// only its own spelling gives it.
  private func caseForm(endingAt token: Int, in text: AnalyzedText) -> (Neighbours, Form)? {
    guard text.followsSpace(token), let first = text.type(token - 1), let second = text.type(token),
      second.capitals == .none, first.capitals == .initial || first.capitals == .none,
      first.length >= 4, second.length >= 4, text.tokens[token].kind == .word,
      text.tokens[token - 1].kind == .word, !functionWords.contains(first.key),
      !functionWords.contains(second.key), !text.beginsSentence(token - 1), text.isProse
    else { return nil }
    let hasCapitalBeside =
      isCapital(token - 2, text) || token + 1 < text.tokens.count && isCapital(token + 1, text)
    guard !hasCapitalBeside else { return nil }
    return (
      Neighbours(first: first.key, second: second.key),
      first.capitals == .initial ? .capital : .small
    )
  }

  private func isCapital(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard token >= 0, let type = text.type(token) else { return false }
    return type.capitals != .none && !text.beginsSentence(token)
  }

  /// Two words with a hyphen that no noun follows.
  private func hyphenated(endingAt token: Int, in text: AnalyzedText) -> Neighbours? {
    guard token >= 2, text.tokens[token - 1].kind == .punctuation, text.scalar(token - 1) == 0x2D,
      text.touchesPrevious(token), text.touchesPrevious(token - 1),
      let first = text.type(token - 2), let second = text.type(token), first.length >= 3,
      second.length >= 3, text.tokens[token].kind == .word, text.tokens[token - 2].kind == .word,
      token < 3 || !text.touchesPrevious(token - 2),
      token + 1 >= text.tokens.count || !text.touchesPrevious(token + 1)
        || text.scalar(token + 1) != 0x2D, !isFollowedByNoun(token, text)
    else { return nil }
    return Neighbours(first: first.key, second: second.key)
  }

  private func open(endingAt token: Int, in text: AnalyzedText) -> Neighbours? {
    guard text.followsSpace(token), let first = text.type(token - 1), let second = text.type(token)
    else { return nil }
    let neighbours = Neighbours(first: first.key, second: second.key)
    return hyphens[neighbours] != nil && !isFollowedByNoun(token, text) ? neighbours : nil
  }

  private func isFollowedByNoun(_ token: Int, _ text: AnalyzedText) -> Bool {
    guard token + 1 < text.tokens.count, text.tokens[token + 1].kind == .word,
      text.followsSpace(token + 1)
    else { return false }
    return !functionWords.contains(text.key(token + 1))
  }
}

extension TermFormRule.Form {
  /// Which of two forms that are used alike counts as the usual one.
  fileprivate var rank: Int {
    switch self {
    case .small: 0
    case .capital: 1
    case .hyphen: 2
    case .open: 3
    }
  }
}
