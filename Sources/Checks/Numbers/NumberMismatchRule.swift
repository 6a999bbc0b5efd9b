import TextAnalysis
import TranslationModel

/// A number in digits that the other side does not have, in whatever form.
final class NumberMismatchRule: Rule {
  static let description = RuleDescription(
    "number/mismatch", type: .numbers, category: "Accuracy: mistranslation", severity: .error,
    summary: "a number on one side only",
    explanation: """
      Values are compared, not digits: “1.234,5” in Vietnamese is “1,234.5” in English, “ba mươi” \
      is “30”, “one sixth” is “1/6”, “thế kỷ XX” is “the 20th century”, and “5 miles” may be \
      “8 km”. A number in words that has no counterpart is reported only where the other side has \
      another number in its place, since languages count where others don't.
      """,
    examples: [
      .wrong([("Năm 1975 có 19 sư đoàn.", "In 1975 there were 91 divisions.")], finds: "91"),
      .wrong([("Có 300 người.", "There were people.")], finds: "300"),
      .wrong([("một phần sáu dân số", "1/5 of the population")], finds: "1/5"),
      .right([
        ("một phần sáu dân số", "one sixth of the population"), ("một phần sáu", "1/6"),
        ("Lên 7, anh đi học.", "At seven."),
        ("1.234.567,89 và 12,5%", "1,234,567.89 and 12.5%"), ("hai rưỡi", "two and a half"),
        ("ba mươi lăm triệu", "35 million"), ("thế kỷ XX", "the 20th century"),
        ("những năm 1990", "the ’90s"), ("8 km", "5 miles"), ("Hai người", "They"),
      ]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let quantities = pair.quantities else { return [] }
    let source = quantities.loneNumbers[.source] ?? []
    let target = quantities.loneNumbers[.target] ?? []
    return (0..<max(source.count, target.count)).map { position in
      func place(_ side: Side, _ numbers: [Int]) -> Finding.Place? {
        guard position < numbers.count else { return nil }
        return pair.place(side, quantities[side].numbers[numbers[position]].range)
      }
      return finding(pair, place(.source, source), place(.target, target))
    }
  }

  private func finding(
    _ pair: AnalyzedPair, _ source: Finding.Place?, _ target: Finding.Place?
  ) -> Finding {
    if let source, let target {
      return description.finding(
        at: [target, source], "The source has “\(source.text)”, the target “\(target.text)”.")
    }
    if let target {
      return description.finding(
        at: [target], "The source has no number “\(target.text)”; mend it, or take it out.")
    }
    let place = source ?? pair.place(.source)
    return description.finding(
      at: [place, pair.place(.target)],
      "The number “\(place.text)” is missing in the target; put it there.")
  }
}
