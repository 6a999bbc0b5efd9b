/// Compares a query with segments whose tokens lie in ``SearchScratch/surfaces``, and keeps the best.
struct SegmentComparer {
  private let task: SearchTask
  private let terms: PartQuery
  /// The penalty of each profile; nobody's hit when it is `Int.max`.
  private let costs: [Int]
  private let scratch: SearchScratch
  private var distance: BitParallelDistance
  private(set) var hits: TopHits
  /// For each token of the query the surface that was found to be written in the same way.
  private var same: [UInt32?]

  init(
    _ task: SearchTask, _ terms: PartQuery, costs: [Int], scratch: SearchScratch, hits: TopHits
  ) {
    self.task = task
    self.terms = terms
    self.costs = costs
    self.scratch = scratch
    self.hits = hits
    distance = BitParallelDistance(slots: terms.slots)
    same = Array(repeating: nil, count: terms.count)
  }

  /// - Parameter classOfSurface: for each of `surfaceCount` surfaces, a class that has a slot.
  /// - Parameter surface: a surface's bytes (``Surface``).
  @inline(__always)
  mutating func compare(
    count: Int, classOfSurface: UnsafePointer<UInt32>, surfaceCount: Int,
    entry: @autoclosure () -> StoredEntry, profiles: [EntryProfile],
    surface: (UInt32) -> UnsafeRawBufferPointer
  ) {
    guard let text = scratch.text.baseAddress, let slots = scratch.slots.baseAddress,
      let surfaces = scratch.surfaces.baseAddress
    else { return }
    // A damaged image must not lead out of the table.
    let last = UInt32(truncatingIfNeeded: surfaceCount &- 1)
    for position in 0..<count {
      text[position] = slots[Int(classOfSurface[Int(min(surfaces[position], last))])]
    }
    let rateToReach = hits.rateToReach
    let longer = max(terms.count, count)
    let limit = SimilarityThreshold(rate: rateToReach).edits(longer: longer)
    let edits = distance.distance(to: text, count: count, limit: limit)
    guard edits <= limit else { return }
    let entry = entry()
    let cost = costs[Int(entry.profile)]
    guard cost != .max, !task.retired.contains(entry.unit), task.options.admits(entry.unit) else {
      return
    }
    let penalty = cost + (task.options.agePenalty?.points(day: entry.day) ?? 0)
    guard MatchScoring.bound(distance: edits, longer: longer) - penalty >= rateToReach else {
      return
    }
    for position in 0..<count { surfaces[position] = min(surfaces[position], last) }
    let differences = differences(count: count, distance: edits, surface)
    let rate = task.options.scoring.rate(distance: edits, longer: longer, differences)
    hits.insert(
      IndexHit(
        unit: entry.unit, ordinal: profiles[Int(entry.profile)].ordinal, rate: rate - penalty,
        score: MatchScore(rate: rate, distance: edits, differences: differences), day: entry.day))
  }

  /// How the forms differ from those of the segment at hand.
  private mutating func differences(
    count: Int, distance edits: Int, _ surface: (UInt32) -> UnsafeRawBufferPointer
  ) -> FormDifference {
    guard let text = scratch.text.baseAddress else { return [] }
    let surfaces = scratch.surfaces
    let (terms, query) = (terms, task.query)
    var found = FormPairing(
      query: query, queryCount: terms.count, sourceCount: count, first: surface(surfaces[0]),
      last: surface(surfaces[count - 1]))
    var same = self.same
    defer { self.same = same }
    func compare(_ position: Int, _ other: Int) {
      if same[position] == surfaces[other] { return }
      let bytes = surface(surfaces[other])
      if query.surfaces[position].withUnsafeBytes({ $0.hasSameBytes(as: bytes) }) {
        same[position] = surfaces[other]
      } else {
        found.compare(position, other, bytes)
      }
    }
    if edits == 0 {
      for position in 0..<count { compare(position, position) }
    } else {
      distance.forEachPair(with: text, count: count, querySlots: terms.slots, compare)
    }
    return found.differences
  }
}
