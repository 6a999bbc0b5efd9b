public import TranslationModel

/// Checks the pairs of one bitext, or the segments of one text.
///
/// In two passes, since what a writer means shows in the whole text: give every pair to
/// ``collect(_:)``, then each again to ``findings(in:)``, then ask for ``findingsInDocument()``. Not
/// Sendable: use one a task.
public final class Checker {
  private let evidence: Evidence
  private let rules: [any Rule]
  private let settings: [RuleID: RuleSetting]

  public init(options: CheckOptions) {
    evidence = Evidence(options: options)
    settings = options.settings
    rules = RuleSet.rules(for: options, evidence: evidence)
      .filter { options.settings[$0.description.id] != .off }
  }

  /// Takes note of a pair before any is judged.
  public func collect(_ pair: TranslationPair) {
    let analyzed = AnalyzedPair(pair, terms: evidence.terms)
    evidence.collect(analyzed)
    for rule in rules { rule.collect(analyzed) }
  }

  /// What is wrong with a pair, in the order of places in it.
  public func findings(in pair: TranslationPair) -> [Finding] {
    let analyzed = AnalyzedPair(pair, terms: evidence.terms)
    return sorted(rules.flatMap { $0.findings(in: analyzed) })
  }

  /// What is wrong with the document, in the order of first places; to be asked once, after the
  /// last pair.
  public func findingsInDocument() -> [Finding] {
    sorted(rules.flatMap { $0.findingsInDocument() })
  }

  /// In order of place, with the severity that the project gives them.
  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (first, second) = (Self.order(left.element), Self.order(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map { _, finding in
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
