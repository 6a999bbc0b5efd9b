import TranslationModel

/// One check.
///
/// A rule sees every pair twice: first to collect what the whole text shows, then to judge. Findings
/// about single pairs come while it judges, findings about the document after the last pair. It may
/// remember what it has seen: use one a task.
protocol Rule: AnyObject {
  static var description: RuleDescription { get }

  /// Takes note of a pair before any is judged.
  func collect(_ pair: AnalyzedPair)
  /// What is wrong with a pair.
  func findings(in pair: AnalyzedPair) -> [Finding]
  /// What is wrong with the document, asked once after the last pair. One cause is one finding, with
  /// all its places.
  func findingsInDocument() -> [Finding]
}

extension Rule {
  var description: RuleDescription { Self.description }

  func collect(_ pair: AnalyzedPair) {}
  func findings(in pair: AnalyzedPair) -> [Finding] { [] }
  func findingsInDocument() -> [Finding] { [] }
}
