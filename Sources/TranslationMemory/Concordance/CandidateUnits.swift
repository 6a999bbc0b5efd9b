/// The units that may have a query in their texts, in order: all that have, and some more.
///
/// Parts of the index are searched when it is their turn: for a first page, as a rule, only the ones
/// that hold the oldest units.
struct CandidateUnits {
  private let sought: SoughtWords?
  private let admitted: UnitSet?
  /// Parts that were not searched yet, the one with the lowest unit last.
  private var waiting: [IndexPart]
  /// What has to be read in those that were.
  private var undecided: [UndecidedSegments] = []
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
      let border = border
      guard let number = found.next(above: last, below: border ?? .max) else {
        guard border != nil else { return nil }
        decide()
        continue
      }
      if admitted?.contains(number) ?? true { return number }
      last = number
    }
  }

  /// Units of this number and higher ones may still be found; nil when all were.
  private var border: UInt32? {
    let undecided = undecided.reduce(UInt32.max) { min($0, $1.lowest ?? .max) }
    guard let part = waiting.last else { return undecided < .max ? undecided : nil }
    return min(undecided, part.units.lowerBound)
  }

  /// Looks at the lowest units that nobody has looked at.
  private mutating func decide() {
    let place = undecided.indices.min {
      undecided[$0].lowest ?? .max < undecided[$1].lowest ?? .max
    }
    if let place, let lowest = undecided[place].lowest,
      waiting.last.map({ lowest < $0.units.lowerBound }) ?? true
    {
      undecided[place].decide(into: &found)
      if undecided[place].lowest == nil { undecided.remove(at: place) }
    } else if let part = waiting.popLast(), let sought {
      if let segments = WordSearch(sought, in: part).insert(into: &found) {
        undecided.append(segments)
      }
    }
  }
}
