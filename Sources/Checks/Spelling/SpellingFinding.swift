import TranslationModel

extension RuleDescription {
  /// A finding about one word, with what was probably meant; for information only where that isn't
  /// likely enough.
  ///
  /// - Parameter fault: what is wrong with the word, as `is in no dictionary`.
  func finding(
    at place: Finding.Place, _ fault: String, meant suggestions: [String], isWarning: Bool
  ) -> Finding {
    let remedy =
      suggestions.first.map { "did you mean “\($0)”?" }
      ?? "correct it, or put it into the project’s list of words."
    var finding = finding(
      at: [place], "“\(place.text)” \(fault); \(remedy)", suggestions: suggestions)
    if !isWarning { finding.severity = .info }
    return finding
  }
}
