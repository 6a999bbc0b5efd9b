import TranslationModel

/// A date or a time of day that the other side does not have.
final class DateMismatchRule: Rule {
  static let description = RuleDescription(
    "date/mismatch", type: .inconsistentEntities, category: "Accuracy: mistranslation",
    severity: .error, summary: "a date or a time of day on one side only",
    explanation: """
      Dates are compared by day, month and year as far as both sides name them, in all usual \
      forms: “30/4/75”, “ngày 30 tháng 4 năm 1975”, “April 30th, 1975”, “1975-04-30”; 4/30 is \
      April in American English. Times may be told by twelve or twenty-four hours: “7 giờ tối” is \
      “7 p.m.” and “19:00”.
      """,
    examples: [
      .wrong([("ngày 30 tháng 4 năm 1975", "April 3, 1975")], finds: "April 3, 1975"),
      .wrong([("lúc 7h05", "at 7:50")], finds: "7:50"),
      .right([
        ("ngày 30/4/1975", "on April 30th, 1975"), ("tháng 10/1990", "in October 1990"),
        ("ngày 2 tháng 9", "2 September"), ("19:30", "7:30 p.m."), ("7 giờ rưỡi tối", "7:30 p.m."),
        ("30-4-1975", "1975-04-30"),
      ]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let quantities = pair.quantities else { return [] }
    let source = (quantities.loneMoments[.source] ?? []).map { pair.place(.source, $0) }
    let target = (quantities.loneMoments[.target] ?? []).map { pair.place(.target, $0) }
    return (0..<max(source.count, target.count)).map { position in
      if position < source.count, position < target.count {
        let (first, second) = (source[position], target[position])
        return description.finding(
          at: [second, first], "The source has “\(first.text)”, the target “\(second.text)”.")
      }
      if position < target.count {
        return description.finding(
          at: [target[position]],
          "The source has nothing like “\(target[position].text)”; mend it, or take it out.")
      }
      return description.finding(
        at: [source[position], pair.place(.target)],
        "“\(source[position].text)” is missing in the target; put it there.")
    }
  }
}
