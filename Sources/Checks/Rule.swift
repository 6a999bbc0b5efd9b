import TranslationModel

/// One check, over one pair at a time.
///
/// A rule is made when all the evidence is in, and may remember what it has seen: use one a task.
protocol Rule: AnyObject {
  static var description: RuleDescription { get }

  func findings(in pair: AnalyzedPair) -> [Finding]
}

extension Rule {
  var description: RuleDescription { Self.description }
}
