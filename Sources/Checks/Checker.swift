public import TranslationModel

/// Checks the pairs of one bitext, or the segments of one text.
///
/// In two passes, since what a writer means shows in the whole text: give every pair to
/// ``collect(_:)``, then each again to ``findings(in:)``, then ask for ``findingsInDocument()``. Not
/// Sendable: use one a task.
public final class Checker {
  private let tools: CheckTools
  private let evidence: Evidence
  private let rules: [any Rule]
  private let settings: [RuleID: RuleSetting]
  /// Whether a rule asks how the text uses its words.
  private let countsWords: Bool

  public init(options: CheckOptions) {
    tools = CheckTools(options: options)
    evidence = Evidence(options: options)
    settings = options.settings
    rules = RuleSet.rules(for: options, tools: tools, evidence: evidence)
      .filter { options.settings[$0.description.id] != .off }
    countsWords = rules.contains { ["spell", "vi"].contains($0.description.id.subject) }
  }

  /// Takes note of a pair before any is judged.
  public func collect(_ pair: TranslationPair) {
    let analyzed = AnalyzedPair(pair, tools: tools)
    if countsWords { evidence.collect(analyzed) }
    for rule in rules { rule.collect(analyzed) }
  }

  /// As many findings of one rule in one pair as are told: a segment with more is not one to mend
  /// word by word.
  public static let mostFindings = 100

  /// What is wrong with a pair, in the order of places in it.
  public func findings(in pair: TranslationPair) -> [Finding] {
    let analyzed = AnalyzedPair(pair, tools: tools)
    return sorted(rules.flatMap { $0.findings(in: analyzed).prefix(Self.mostFindings) })
  }

  /// What is wrong with the document, in the order of first places; to be asked once, after the
  /// last pair.
  public func findingsInDocument() -> [Finding] {
    sorted(rules.flatMap { $0.findingsInDocument() })
  }

  /// What the user should know about the check itself, such as patterns that were given up.
  public var notes: [String] { rules.flatMap(\.notes) }

  /// Findings of several checkers about the same pair, or about the same document, as one checker
  /// with all their rules gives them.
  public static func merged(_ lists: [[Finding]]) -> [Finding] {
    lists.count == 1 ? lists[0] : ordered(lists.flatMap(\.self))
  }

  private static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (first, second) = (order(left.element), order(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// In order of place, with the severity that the project gives them.
  private func sorted(_ findings: [Finding]) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    return Self.ordered(findings).map { finding in
      guard case .severity(let severity) = settings[finding.rule] else { return finding }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  private static func order(_ finding: Finding) -> (Int, Int, Int, String) {
    guard let place = finding.places.first else { return (-1, 0, 0, finding.rule.rawValue) }
    return (
      place.unit, place.side == .source ? 0 : 1, place.range.lowerBound, finding.rule.rawValue
    )
  }
}
