/// The units that may have a query in their texts, in order: all that have, and some more.
///
/// Parts of the index are searched when it is their turn: for a first page, as a rule, only the ones
/// that hold the oldest units.
struct CandidateUnits {
  private let sought: SoughtWords?
  private let admitted: UnitSet?
  /// Parts that were not searched yet, the one with the lowest unit last.
  private var waiting: [IndexPart]
  private var found: UnitSet

  /// - Parameter last: the highest number of a unit.
  init(
    _ sought: SoughtWords, in parts: [IndexPart], admitting admitted: UnitSet?, upTo last: UInt32
  ) {
    self.sought = sought
    self.admitted = admitted
    waiting = parts.sorted { $1.units.lowerBound < $0.units.lowerBound }
    found = UnitSet(upTo: last)
  }

  /// All units of a set.
  init(_ units: UnitSet) {
    (sought, admitted, waiting, found) = (nil, nil, [], units)
  }

  /// The lowest number above `unit`, which must be no lower than those given before.
  mutating func next(above unit: UInt32) -> UInt32? {
    var last = unit
    while true {
      let number = found.next(above: last)
      // A part that waits may have lower ones.
      if let part = waiting.last, number.map({ part.units.lowerBound <= $0 }) ?? true {
        waiting.removeLast()
        if let sought { WordSearch(sought, in: part).insert(into: &found) }
        continue
      }
      guard let number else { return nil }
      if admitted?.contains(number) ?? true { return number }
      last = number
    }
  }
}
