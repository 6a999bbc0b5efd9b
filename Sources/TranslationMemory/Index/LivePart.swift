import TextAnalysis

/// The newest segments of a ``FuzzyIndex``, which are not frozen yet: every one of them is looked at
/// in a search, by its signature first.
struct LivePart {
  private(set) var builder = PartBuilder()
  /// Four words for each segment, whatever its length.
  private var signatures: [UInt64] = []
  private var longest = 0
  private static let width = 4
  /// What is here as a part, once somebody asked for it.
  private var snapshot: IndexPart?

  var count: Int { builder.count }
  var isFull: Bool { builder.isFull }

  /// False when the segment has no token.
  mutating func append(_ segment: SegmentTokens, _ entry: IndexEntry) -> Bool {
    let start = builder.tokens.count
    guard builder.append(segment, entry) else { return false }
    snapshot = nil
    longest = max(longest, builder.tokens.count - start)
    var words = [UInt64](repeating: 0, count: Self.width)
    var occurrences: [UInt32: Int] = [:]
    for token in builder.tokens[start...] {
      let number = builder.vocabulary.classOfSurface[Int(token)]
      let bit = TokenSignature.bit(
        class: number, occurrence: occurrences[number, default: 0], width: Self.width)
      words[bit >> 6] |= 1 << UInt64(bit & 63)
      occurrences[number, default: 0] += 1
    }
    signatures += words
    return true
  }

  /// The segments as a part; made anew after each change, in a millisecond a thousand of them.
  mutating func frozen() -> IndexPart {
    let part = snapshot ?? FuzzyIndex.part(of: builder)
    snapshot = part
    return part
  }

  /// The best hits so far and those among the segments here. O(segments).
  func search(_ task: SearchTask, scratch: SearchScratch, hits: TopHits) -> TopHits {
    guard count > 0 else { return hits }
    let terms = terms(of: task.query)
    scratch.begin(
      classCount: builder.vocabulary.classes.count, segmentCount: 0, longest: longest)
    for (slot, number) in terms.classOfSlot.enumerated() {
      scratch.slots[Int(number)] = UInt16(truncatingIfNeeded: slot + 1)
    }
    defer { for number in terms.classOfSlot { scratch.slots[Int(number)] = 0 } }
    var comparer = SegmentComparer(
      task, terms, costs: task.costs(of: builder.profiles.profiles), scratch: scratch, hits: hits)
    let wanted = terms.signature(width: Self.width)
    let threshold = SimilarityThreshold(rate: hits.rateToReach)
    let lengths = threshold.lengths(count: terms.count)
    var start = 0
    for id in 0..<builder.count {
      let end = Int(builder.ends[id])
      defer { start = end }
      guard lengths.contains(end - start) else { continue }
      let edits = threshold.edits(longer: max(terms.count, end - start))
      var (lacking, extra) = (terms.unknown, 0)
      for word in 0..<Self.width {
        let signature = signatures[id &* Self.width &+ word]
        lacking &+= (wanted[word] & ~signature).nonzeroBitCount
        extra &+= (signature & ~wanted[word]).nonzeroBitCount
      }
      if lacking <= edits, extra <= edits { compare(id, start..<end, &comparer, scratch) }
    }
    return comparer.hits
  }

  private func compare(
    _ id: Int, _ range: Range<Int>, _ comparer: inout SegmentComparer, _ scratch: SearchScratch
  ) {
    for place in range { scratch.surfaces[place - range.lowerBound] = builder.tokens[place] }
    let surfaces = builder.vocabulary.surfaces
    surfaces.bytes.withUnsafeBytes { bytes in
      builder.vocabulary.classOfSurface.withUnsafeBufferPointer { classOfSurface in
        guard let classes = classOfSurface.baseAddress else { return }
        comparer.compare(
          count: range.count, classOfSurface: classes, surfaceCount: surfaces.count,
          entry: builder.entries[id], profiles: builder.profiles.profiles
        ) { UnsafeRawBufferPointer(rebasing: bytes[surfaces.range(of: Int($0))]) }
      }
    }
  }

  private func terms(of query: FuzzyQuery) -> PartQuery {
    PartQuery(
      numbers: query.keys.map { key in
        key.withUnsafeBytes { builder.vocabulary.classes.find($0) }
      })
  }
}
