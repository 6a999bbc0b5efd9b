/// A number with the unit that it counts.
struct Measure {
  /// Its number, as a position among the numbers of the text.
  let number: Int
  /// From the number to the unit, or the other way round; in bytes.
  let range: Range<Int>
  /// What the unit may be: a pound is a weight and a currency.
  let units: [MeasureUnit]
  /// Whether the unit is a sign before the number: $5.
  let isSignBefore: Bool
  /// Whether the unit is a sign after the number: 5$.
  let isSignAfter: Bool

  /// Whether both count in one unit.
  func sharesUnit(with other: Measure) -> Bool {
    units.contains { unit in
      other.units.contains { unit.isSame(as: $0) }
    }
  }

  /// Whether both count the same kind of thing, in whatever unit.
  func sharesDimension(with other: Measure) -> Bool {
    units.contains { unit in other.units.contains { $0.dimension == unit.dimension } }
  }
}

extension MeasureUnit {
  /// Whether both are one unit, by whatever name.
  func isSame(as other: MeasureUnit) -> Bool {
    dimension == other.dimension && code == other.code
      && abs(factor - other.factor) <= 0.001 * max(factor, other.factor)
  }
}
