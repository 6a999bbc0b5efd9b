import TranslationModel

/// A sign of a currency on the wrong side of its number.
final class MoneyFormatRule: Rule {
  static let description = RuleDescription(
    "money/format", type: .localeViolation, category: "Locale: currency format",
    severity: .warning, summary: "a currency sign on the wrong side of its number",
    explanation: """
      English puts the sign first ($5, ₫250,000), Vietnamese puts that of the đồng last \
      (250.000 ₫). Signs of other currencies stand on either side in Vietnamese.
      """,
    examples: [
      .wrong([("5 đô la", "It costs 5$.")], finds: "5$"),
      .wrong([("₫250,000", "₫250.000")], languages: .englishVietnamese, finds: "₫250.000"),
      .right([("5 đô la", "It costs $5."), ("250.000 đồng", "250,000 VND")]),
      .right([("₫250,000 and $5", "250.000 ₫ và $5")], languages: .englishVietnamese),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, target.characters.hasCurrencySign else { return [] }
    let isEnglish = target.language.matches(.english)
    guard isEnglish || target.language.matches(.vietnamese) else { return [] }
    return target.quantities.measures.compactMap { measure in
      let isWrong =
        isEnglish
        ? measure.isSignAfter : measure.isSignBefore && measure.units == [.currency("VND")]
      guard isWrong else { return nil }
      let place = pair.place(.target, measure.range)
      return description.finding(
        at: [place],
        "“\(place.text)”: put the sign \(isEnglish ? "before" : "after") the number.")
    }
  }
}

extension ByteSet {
  /// Whether there may be a sign of ``Currency/symbols``.
  var hasCurrencySign: Bool {
    contains(UInt8(ascii: "$")) || contains(0xC2) || contains(0xE2) || contains(0xE0)
      || contains(0xEF)
  }
}
