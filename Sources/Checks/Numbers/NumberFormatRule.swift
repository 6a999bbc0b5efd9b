import TextAnalysis
import TranslationModel

/// A number that has the right value, written as the other language writes it.
final class NumberFormatRule: Rule {
  static let description = RuleDescription(
    "number/format", type: .localeViolation, category: "Locale: number format",
    severity: .warning, summary: "the right number with the marks of another language",
    explanation: """
      English writes 1,234.5 and Vietnamese 1.234,5: a reader of one takes the other for another \
      number. What has one mark and no unit may be a version or a section (12.5) and is passed \
      over, unless the source shows that it stands for a thousand.
      """,
    examples: [
      .wrong([("1.234.567 người", "1.234.567 people")], finds: "1.234.567"),
      .wrong([("có 1.250 người", "there were 1.250 people")], finds: "1.250"),
      .wrong([("12.5 percent", "12.5 phần trăm")], languages: .englishVietnamese, finds: "12.5"),
      .right([
        ("1.234.567 người", "1,234,567 people"), ("12,5%", "12.5%"), ("1 234 567", "1 234 567"),
      ]),
      .right([("Debian 12.5", "Debian 12.5")], languages: .englishVietnamese),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, let conventions = NumberConventions(target.language),
      let quantities = pair.quantities, quantities.target.hasDigits
    else { return [] }
    return quantities.target.numbers.enumerated().compactMap { position, number in
      guard let form = number.figure,
        isForeign(form, number, conventions, pair, quantities, position)
      else { return nil }
      let place = pair.place(.target, number.range)
      let mended = Self.mended(place.text)
      return description.finding(
        at: [place], "“\(place.text)” is not how \(target.language) writes it; write “\(mended)”.",
        suggestions: [mended], fix: mended)
    }
  }

  private func isForeign(
    _ form: Figure.Form, _ number: NumberMention, _ conventions: NumberConventions,
    _ pair: AnalyzedPair, _ quantities: QuantityComparison, _ position: Int
  ) -> Bool {
    // No sentence has more.
    let source = quantities.source.numbers.prefix(200)
    guard let first = number.values.first else { return false }
    switch form {
    case .plain, .chain: return false
    case .grouped(let mark):
      return mark == conventions.decimal && source.contains { $0.values.contains(first) }
    case .decimal(let mark):
      guard mark != conventions.decimal, source.contains(where: { $0.values.first == first })
      else { return false }
      return pair.target?.bytes[number.range].contains(conventions.decimal) == true
        || quantities.target.measures.contains { $0.number == position }
    case .either:
      guard number.values.count > 1 else { return false }
      return !source.contains { $0.values.first == first }
        && source.contains { $0.values.first == number.values[1] }
    }
  }

  /// Points for commas and commas for points.
  private static func mended(_ figure: String) -> String {
    String(
      decoding: figure.utf8.map { byte in
        byte == UInt8(ascii: ".")
          ? UInt8(ascii: ",") : byte == UInt8(ascii: ",") ? UInt8(ascii: ".") : byte
      }, as: UTF8.self)
  }
}
