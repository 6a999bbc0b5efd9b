/// Segments of a part whose tokens have to be read before it is known whether they may have a query,
/// by the numbers of their units: whoever wants a few units reads few segments.
struct UndecidedSegments {
  private let part: IndexPart
  private let roles: TokenRoles
  /// Ids in ascending order, of units in equal stretches of numbers; those of the lowest come last.
  private var stretches: [(lowest: UInt32, ids: [UInt32])] = []

  private static let mostStretches = 64
  private static let stretchLength = 256

  init(_ segments: SegmentSet, of part: IndexPart, _ roles: TokenRoles) {
    self.part = part
    self.roles = roles
    let lowest = part.units.lowerBound
    let count = min(segments.count / Self.stretchLength + 1, Self.mostStretches)
    let width = UInt64(part.units.upperBound - lowest) / UInt64(count) + 1
    var ids = [[UInt32]](repeating: [], count: count)
    segments.forEach { id in
      let unit = min(max(part.entry(id).unit, lowest), part.units.upperBound)
      ids[Int(UInt64(unit - lowest) / width)].append(UInt32(id))
    }
    for place in ids.indices.reversed() where !ids[place].isEmpty {
      stretches.append((lowest + UInt32(UInt64(place) * width), ids[place]))
    }
  }

  /// All that are left belong to units of this number and higher ones; nil when none is left.
  var lowest: UInt32? { stretches.last?.lowest }

  /// Reads those of the lowest units.
  mutating func decide(into units: inout UnitSet) {
    guard let stretch = stretches.popLast() else { return }
    roles.forEach(of: stretch.ids) { units.insert(part.entry($0).unit) }
  }
}
