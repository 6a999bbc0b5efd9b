import TranslationModel

/// Which numbers, dates and times of a pair have a counterpart on the other side.
struct QuantityComparison {
  let source: Quantities
  let target: Quantities
  /// Numbers that nothing on the other side explains, as positions.
  private(set) var loneNumbers: [Side: [Int]] = [:]
  /// Likewise dates and times, in bytes.
  private(set) var loneMoments: [Side: [Range<Int>]] = [:]
  /// As many of one kind as are compared with each other: no sentence has more.
  private static let most = 200

  init(source: AnalyzedText, target: AnalyzedText) {
    self.source = source.quantities
    self.target = target.quantities
    guard self.source.hasDigits || self.target.hasDigits else { return }
    let sourceValues = KnownValues(self.source, source)
    let targetValues = KnownValues(self.target, target)
    compare(.source, self.source, with: self.target, targetValues, source)
    compare(.target, self.target, with: self.source, sourceValues, target)
    // Words are believed only when the other side has something else in their place.
    for side in Side.allCases where (loneNumbers[side.other] ?? []).isEmpty {
      let numbers = self[side].numbers
      loneNumbers[side]?.removeAll { numbers[$0].strength != .digits }
    }
  }

  subscript(side: Side) -> Quantities { side == .source ? source : target }

  private mutating func compare(
    _ side: Side, _ own: Quantities, with other: Quantities, _ values: KnownValues,
    _ text: AnalyzedText
  ) {
    var covered = Set<Int>()
    // A date of the other side that we don't have stands there instead of one of ours.
    let hasOtherDate = other.dates.prefix(Self.most).contains { date in
      date.isSure && !own.dates.prefix(Self.most).contains(where: date.agrees)
    }
    for date in own.dates {
      let isExplained =
        other.dates.prefix(Self.most).contains(where: date.agrees)
        || !hasOtherDate
          && date.readings.contains { values.contain([$0.day, $0.month, $0.year]) }
      if isExplained || date.isSure { covered.formUnion(date.tokens) }
      if !isExplained, date.isSure, loneMoments[side, default: []].count < Self.most {
        loneMoments[side, default: []].append(date.range)
      }
    }
    for time in own.times where !covered.contains(time.tokens.lowerBound) {
      covered.formUnion(time.tokens)
      if !other.times.prefix(Self.most).contains(where: time.agrees), !values.contain(time) {
        loneMoments[side, default: []].append(time.range)
      }
    }
    for (position, number) in own.numbers.enumerated()
    where number.strength != .hint && !covered.contains(number.tokens.lowerBound) {
      if loneNumbers[side, default: []].count < Self.most, !values.explain(number, in: text),
        !isConverted(position, own, other)
      {
        loneNumbers[side, default: []].append(position)
      }
    }
  }

  /// 5 miles as 8 km, two weeks as 14 days.
  private func isConverted(_ position: Int, _ own: Quantities, _ other: Quantities) -> Bool {
    guard let measure = own.measures.first(where: { $0.number == position }) else { return false }
    return own.numbers[position].values.contains { value in
      other.measures.prefix(Self.most).contains { candidate in
        other.numbers[candidate.number].values.contains { counterpart in
          measure.units.contains { unit in
            candidate.units.contains {
              unit.holds(value.approximation, as: counterpart.approximation, of: $0)
            }
          }
        }
      }
    }
  }
}
