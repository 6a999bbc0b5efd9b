import TextAnalysis

/// A search for one query in one part: exact, by the bounds of ``SimilarityThreshold``.
///
/// Let *e* be the rarest token that the query and a similar segment have in common in an alignment
/// with the fewest edits. All tokens of either that are rarer than *e* are used up by edits, of which
/// a rate leaves few: so *e* is among the rarest tokens of both, and its postings tell the segment.
/// Length, rank and position of *e* bound the distance further (Xiao et al., PPJoin, 2008, for sets);
/// what is left is tested by signature and then compared. The rate to reach rises to that of the
/// worst hit that is still wanted. Nothing that can be among the hits is left out.
struct PartSearch {
  private let part: IndexPart
  private let terms: PartQuery
  private let scratch: SearchScratch
  private var comparer: SegmentComparer
  private var threshold: SimilarityThreshold
  /// What the threshold allows segments of each group, for the groups it allows at all.
  private var bounds: [GroupBound] = []
  private var groupRange: Range<Int> = 0..<0

  init(_ part: IndexPart, _ search: SearchTask, scratch: SearchScratch, hits: TopHits) {
    self.part = part
    self.scratch = scratch
    terms = PartQuery(search.query, in: part)
    comparer = SegmentComparer(
      search, terms, costs: search.costs(of: part.profiles), scratch: scratch, hits: hits)
    threshold = SimilarityThreshold(rate: hits.rateToReach)
  }

  /// The best hits so far and those of the part.
  mutating func run() -> TopHits {
    scratch.begin(
      classCount: part.classCount, segmentCount: part.count,
      longest: Int(part.groups.last?.length ?? 0))
    for (slot, number) in terms.classOfSlot.enumerated() {
      scratch.slots[Int(number)] = UInt16(truncatingIfNeeded: slot + 1)
    }
    computeBounds()
    if threshold.percent < part.leastThreshold { searchAll() } else { searchPostings() }
    for number in terms.classOfSlot { scratch.slots[Int(number)] = 0 }
    return comparer.hits
  }

  private struct GroupBound {
    let group: LengthGroup
    let edits: Int
    let width: Int
  }

  private mutating func computeBounds() {
    let lengths = threshold.lengths(count: terms.count)
    let first = part.groups.firstPosition { Int($0.length) >= lengths.lowerBound }
    let end = part.groups.firstPosition { Int($0.length) > lengths.upperBound }
    groupRange = first..<max(first, end)
    bounds.removeAll(keepingCapacity: true)
    for group in part.groups[groupRange] {
      let length = Int(group.length)
      bounds.append(
        GroupBound(
          group: group, edits: threshold.edits(longer: max(terms.count, length)),
          width: TokenSignature.width(length: length)))
    }
  }

  /// Raises the threshold to the rate that is to be reached by now.
  private mutating func raise() {
    let raised = SimilarityThreshold(rate: comparer.hits.rateToReach)
    guard raised != threshold else { return }
    threshold = raised
    computeBounds()
  }

  // MARK: Postings

  private mutating func searchPostings() {
    for term in terms.terms {
      raise()
      // Without the tokens that are rarer, the rest must be enough.
      let rest = terms.count - term.rank
      guard threshold.overlap(longer: terms.count) <= rest else { break }
      scan(term, longest: max(terms.count, rest * 100 / threshold.percent))
    }
  }

  private mutating func scan(_ term: PartQuery.Term, longest: Int) {
    let start = Int(part.postingStarts[Int(term.number)])
    let end = Int(part.postingStarts[Int(term.number) + 1])
    guard start < end, let first = bounds.first else { return }
    scratch.reserveCandidates(end - start)
    let candidates = scratch.candidates
    var place = Self.lowerBound(part.postings, start, end, first.group.firstID << 12)
    var found = 0
    for bound in bounds {
      if Int(bound.group.length) > longest || place == end { break }
      let firstID = bound.group.firstID
      let boundary = UInt64(firstID + bound.group.count) << 12
      guard UInt64(part.postings[place]) < boundary else { continue }
      let groupStart = found
      let (low, spread) = positions(of: term, bound)
      let length = Int(bound.group.length)
      let lastRank = UInt32(max(0, length - (max(terms.count, length) - bound.edits)))
      let count = bound.group.count
      repeat {
        let posting = part.postings[place]
        let id = posting >> 12
        let shift = posting >> 6 & 63
        let rank = posting & 63
        let isNear = Int32(bitPattern: shift) &- low
        let passes =
          (UInt32(bitPattern: isNear) <= spread || shift == Posting.silent)
          && (rank <= lastRank || rank == Posting.silent) && id &- firstID < count
        candidates[found] = id
        found &+= passes ? 1 : 0
        place &+= 1
      } while place < end && UInt64(part.postings[place]) < boundary
      if found > groupStart { found = testSignatures(groupStart..<found, bound) }
    }
    verify(found, from: groupRange.lowerBound)
  }

  /// Positions in the segment that the token can have: the first, and how many more.
  @inline(__always)
  private func positions(
    of term: PartQuery.Term, _ bound: GroupBound
  ) -> (low: Int32, spread: UInt32) {
    guard let position = term.position else { return (0, .max) }
    // A shift costs as many edits before the token, and what it lacks to the difference of the
    // lengths after it.
    let difference = Int(bound.group.length) - terms.count
    let low = position + Self.halfRoundedUp(difference - bound.edits)
    let high = position + (difference + bound.edits) >> 1
    return (Int32(low), UInt32(max(0, high - low)))
  }

  @inline(__always)
  private static func halfRoundedUp(_ value: Int) -> Int { (value + 1) >> 1 }

  /// The first posting of a segment that is not below `value`.
  private static func lowerBound(
    _ postings: UnsafePointer<UInt32>, _ start: Int, _ end: Int, _ value: UInt32
  ) -> Int {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low &+ high) >> 1
      if postings[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Keeps those of a stretch of candidates, all of one group, whose signature allows a hit. No
  /// branch depends on what is loaded, so that the loads overlap.
  private func testSignatures(_ range: Range<Int>, _ bound: GroupBound) -> Int {
    let candidates = scratch.candidates
    let start = part.signatures.advanced(by: Int(bound.group.signatureStart))
    let firstID = bound.group.firstID
    let edits = bound.edits
    let missing = edits &- terms.unknown
    var kept = range.lowerBound
    terms.signature(width: bound.width).withUnsafeBufferPointer { wanted in
      for place in range {
        let id = candidates[place]
        let signature = start.advanced(by: Int(id &- firstID) &* bound.width)
        var (lacking, extra) = (0, 0)
        for word in 0..<bound.width {
          lacking &+= (wanted[word] & ~signature[word]).nonzeroBitCount
          extra &+= (signature[word] & ~wanted[word]).nonzeroBitCount
        }
        candidates[kept] = id
        kept &+= lacking <= missing && extra <= edits ? 1 : 0
      }
    }
    return kept
  }

  /// Compares the first `count` candidates, in the order of their ids.
  private mutating func verify(_ count: Int, from firstGroup: Int) {
    var group = firstGroup
    for place in 0..<count {
      let id = scratch.candidates[place]
      guard scratch.seen[Int(id)] != scratch.stamp else { continue }
      scratch.seen[Int(id)] = scratch.stamp
      while group < part.groups.count, id >= part.groups[group].firstID &+ part.groups[group].count
      {
        group += 1
      }
      compare(Int(id), part.groups[group])
    }
  }

  @inline(__always)
  private mutating func compare(_ id: Int, _ group: LengthGroup) {
    guard let surfaces = scratch.surfaces.baseAddress else { return }
    part.copySurfaces(of: id, in: group, to: surfaces)
    comparer.compare(
      count: Int(group.length), classOfSurface: part.classOfSurface,
      surfaceCount: part.surfaceCount, entry: part.entry(id), profiles: part.profiles
    ) { part.surface(Int($0)) }
  }

  // MARK: Every segment

  /// Below the least threshold, where postings would miss some: every segment of the right length.
  private mutating func searchAll() {
    for (group, bound) in zip(groupRange, bounds) {
      let count = Int(bound.group.count)
      scratch.reserveCandidates(count)
      for place in 0..<count {
        scratch.candidates[place] = bound.group.firstID &+ UInt32(place)
      }
      verify(testSignatures(0..<count, bound), from: group)
    }
  }
}
