/// The slow and plain way to do what ``FuzzyIndex`` does: every text is compared with the query.
///
/// It shares nothing with the index but ``MatchScoring`` and the order of hits, and is what the
/// index must agree with. O(texts · n · m).
public struct FullScan: Sendable {
  private struct Text {
    let segment: SegmentTokens
    let classes: [Int]
    let entry: IndexEntry
  }

  private var texts: [Text] = []
  private var numbers: [[UInt8]: Int] = [:]

  public init(_ texts: some Sequence<(SegmentTokens, IndexEntry)>) {
    for (segment, entry) in texts { insert(segment, entry) }
  }

  public mutating func insert(_ segment: SegmentTokens, _ entry: IndexEntry) {
    let classes = segment.classKeys.map { key in
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
    texts.append(Text(segment: segment, classes: classes, entry: entry))
  }

  /// The best hits, in order.
  public func hits(for query: SegmentTokens, _ options: SearchOptions) -> [IndexHit] {
    let classes = query.classKeys.map { numbers[$0] ?? -1 }
    guard !classes.isEmpty else { return [] }
    var hits: [IndexHit] = []
    for place in texts.indices {
      let text = texts[place]
      guard !text.classes.isEmpty, options.admits(text.entry.unit),
        let cost = options.penalty(text.entry.profile)
      else { continue }
      let penalty = cost + (options.agePenalty?.points(day: text.entry.day) ?? 0)
      let longer = max(classes.count, text.classes.count)
      // The rate is no better than its bound: the comparison is left out then.
      let least = abs(classes.count - text.classes.count)
      guard MatchScoring.bound(distance: least, longer: longer) - penalty >= options.threshold
      else { continue }
      let edits = Self.distance(classes, text.classes)
      guard MatchScoring.bound(distance: edits, longer: longer) - penalty >= options.threshold
      else { continue }
      let score = options.scoring.score(query, against: text.segment)
      guard score.rate - penalty >= options.threshold else { continue }
      hits.append(
        IndexHit(
          unit: text.entry.unit, ordinal: text.entry.profile.ordinal, rate: score.rate - penalty,
          score: score, day: text.entry.day))
    }
    hits.sort(by: IndexHit.isBetter)
    return Array(hits.prefix(options.count))
  }

  /// Levenshtein's distance by two rows of the table.
  private static func distance(_ left: [Int], _ right: [Int]) -> Int {
    var row = Array(0...right.count)
    for (i, here) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in 0..<right.count {
        let replaced = diagonal + (here == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, min(diagonal, row[j]) + 1)
      }
    }
    return row[right.count]
  }
}
