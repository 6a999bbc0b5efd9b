import Terminology
public import TranslationModel

/// Checks the pairs of one bitext, or the segments of one text.
///
/// In two passes, since what a writer means shows in the whole text: give every pair to
/// ``collect(_:)``, then each to ``findings(in:)``. Not Sendable: use one a task.
public final class Checker {
  private let options: CheckOptions
  private let terms: TermPairing?
  private var counts: [Side: WordCounts] = [.source: WordCounts(), .target: WordCounts()]
  private lazy var rules: [any Rule] = makeRules()

  public init(options: CheckOptions) {
    self.options = options
    terms =
      options.concepts.isEmpty
      ? nil : TermPairing(index: TermIndex(options.concepts), languages: options.languages)
  }

  /// Takes note of a pair before any is judged.
  public func collect(_ pair: TranslationPair) {
    for side in Side.allCases {
      if let text = pair[side] { counts[side]?.add(text) }
    }
  }

  /// What is wrong with a pair, in the order of places in the text.
  public func findings(in pair: TranslationPair) -> [Finding] {
    let analyzed = AnalyzedPair(pair, terms: terms)
    return rules.flatMap { $0.findings(in: analyzed) }
      .sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ finding: Finding) -> (Int, Int, String) {
    guard let place = finding.places.first else { return (0, 0, finding.rule.rawValue) }
    return (
      place.side == .source ? 0 : 1, place.range.lowerBound, finding.rule.rawValue
    )
  }

  private func makeRules() -> [any Rule] {
    var rules: [any Rule] = [EmptySegmentRule(), UntranslatedSegmentRule()]
    if let terms { rules += [TermMissingRule(terms: terms), TermForbiddenRule(terms: terms)] }
    for side in Side.allCases {
      guard let dictionary = options.dictionaries[side] else { continue }
      rules.append(
        UnknownWordRule(
          side: side, dictionary: dictionary, foreign: options.dictionaries[side.other],
          counts: counts[side] ?? WordCounts(), glossary: glossaryWords))
    }
    return rules
  }

  private lazy var glossaryWords: Set<String> = {
    var words = WordCounts()
    for term in options.concepts.flatMap(\.terms) where term.status.isAccepted {
      words.add(term.text)
    }
    return Set(words.counts.keys)
  }()
}
