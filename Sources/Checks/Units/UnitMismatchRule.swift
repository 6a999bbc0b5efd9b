import TranslationModel

/// A number that counts other units than on the other side.
final class UnitMismatchRule: Rule {
  static let description = RuleDescription(
    "unit/mismatch", type: .numbers, category: "Locale: measurement format", severity: .warning,
    summary: "the same number in another unit or currency",
    explanation: """
      5 km are not 5 miles, and 100 US dollars not 100 đồng. Units that go by several names are one \
      (cây số, kilometres, km), and a number that was converted with its unit is right. Where one \
      side names no unit nothing is said.
      """,
    examples: [
      .wrong([("dài 5 km", "5 miles long")], finds: "5 miles"),
      .wrong([("giá 100 đô la", "it costs 100 euros")], finds: "100 euros"),
      .right([
        ("dài 5 cây số", "5 km long"), ("dài 8 km", "5 miles long"), ("trong 3 năm", "for 3 years"),
        ("100 đồng", "100 VND"), ("nặng 5 tấn", "5 tonnes"), ("5%", "5 percent"),
      ]),
    ])

  /// As many measures as are compared with each other.
  private static let most = 200

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let quantities = pair.quantities, !quantities.source.measures.isEmpty else { return [] }
    return quantities.target.measures.prefix(Self.most).compactMap { measure in
      guard let wrong = counterpart(of: measure, quantities) else { return nil }
      let place = pair.place(.target, measure.range)
      let source = pair.place(.source, wrong.range)
      return description.finding(
        at: [place, source], "The source has “\(source.text)”, the target “\(place.text)”.")
    }
  }

  /// The measure of the source with the same number and another unit, when none has the same unit.
  private func counterpart(of measure: Measure, _ quantities: QuantityComparison) -> Measure? {
    let values = quantities.target.numbers[measure.number].values
    func isEqual(_ number: Int) -> Bool {
      quantities.source.numbers[number].values.contains(where: values.contains)
    }
    let equal = quantities.source.measures.prefix(Self.most).filter { isEqual($0.number) }
    guard !equal.contains(where: { $0.sharesUnit(with: measure) }),
      // The same number without a unit may be the one that is meant.
      quantities.source.numbers.indices.prefix(Self.most).count(where: isEqual) == equal.count
    else { return nil }
    return equal.first { $0.sharesDimension(with: measure) }
  }
}
