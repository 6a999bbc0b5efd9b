import TranslationModel

/// A date that is right but written as the other language writes it.
final class DateFormatRule: Rule {
  static let description = RuleDescription(
    "date/format", type: .localeViolation, category: "Locale: date format", severity: .info,
    summary: "the right date in the form of another language",
    explanation: """
      Vietnamese puts the day first, American English the month: 4/30/1975 is no date in \
      Vietnamese. A month's English name in a Vietnamese text was mostly left behind. British \
      English, and English that names no country, may put the day first.
      """,
    examples: [
      .wrong(
        [("on April 30, 1975", "ngày 4/30/1975")], languages: .englishVietnamese,
        finds: "4/30/1975"),
      .wrong(
        [("on April 30, 1975", "vào April 30, 1975")], languages: .englishVietnamese,
        finds: "April 30, 1975"),
      .right([("ngày 30/4/1975", "on 30/4/1975"), ("ngày 30/4/1975", "April 30, 1975")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let quantities = pair.quantities, let target = pair.target else { return [] }
    let isVietnamese = target.language.matches(.vietnamese)
    let isAmerican = target.language.rawValue == "en-US"
    guard isVietnamese || isAmerican else { return [] }
    return quantities.target.dates.compactMap { date in
      guard quantities.source.dates.contains(where: date.agrees) else { return nil }
      let isForeign =
        switch date.form {
        case .english: isVietnamese
        case .vietnamese: isAmerican
        case .iso: false
        case .numeric:
          date.readings.count == 1 && date.readings[0].known == 3
            && !beginsAsExpected(date, pair, dayFirst: isVietnamese)
        }
      guard isForeign else { return nil }
      let place = pair.place(.target, date.range)
      return description.finding(
        at: [place], "“\(place.text)” is not how \(target.language) writes a date.")
    }
  }

  private func beginsAsExpected(
    _ date: DateMention, _ pair: AnalyzedPair, dayFirst: Bool
  ) -> Bool {
    let digits = pair.place(.target, date.range).text.utf8.drop { !$0.isDigit }.prefix {
      $0.isDigit
    }
    let first = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return first == (dayFirst ? date.readings[0].day : date.readings[0].month)
  }
}
