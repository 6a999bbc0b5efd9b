/// Which tokens of two segments correspond, in an alignment with the fewest edits.
///
/// Of the many such alignments one is chosen by a rule, read from the ends of both segments: equal
/// tokens correspond; else the query's token stands alone, if that is free of further cost; else the
/// source's; else they replace each other. So every way to compute it gives the same.
public struct TokenAlignment: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// Tokens that compare equal.
    case equal(query: Int, source: Int)
    case replaced(query: Int, source: Int)
    /// Only the query has it.
    case added(query: Int)
    /// Only the source has it.
    case missing(source: Int)
  }

  /// In the order of the segments.
  public let steps: [Step]
  /// Levenshtein's distance: the steps that are not equal.
  public let distance: Int

  /// That of segments with the same tokens.
  init(ofEqual count: Int) {
    steps = (0..<count).map { .equal(query: $0, source: $0) }
    distance = 0
  }

  /// Computed by the full table (Wagner & Fischer 1974): O(n·m) time and memory.
  init(between n: Int, and m: Int, areEqual: (_ query: Int, _ source: Int) -> Bool) {
    let width = m + 1
    var cost = [Int32](repeating: 0, count: (n + 1) * width)
    for j in 0...m { cost[j] = Int32(j) }
    for i in stride(from: 1, through: n, by: 1) {
      cost[i * width] = Int32(i)
      for j in stride(from: 1, through: m, by: 1) {
        let replaced = cost[(i - 1) * width + j - 1] + (areEqual(i - 1, j - 1) ? 0 : 1)
        let alone = min(cost[(i - 1) * width + j], cost[i * width + j - 1]) + 1
        cost[i * width + j] = min(replaced, alone)
      }
    }
    var steps: [Step] = []
    var (i, j) = (n, m)
    while i > 0 || j > 0 {
      let here = cost[i * width + j]
      if i > 0, j > 0, areEqual(i - 1, j - 1) {
        (i, j) = (i - 1, j - 1)
        steps.append(.equal(query: i, source: j))
      } else if i > 0, cost[(i - 1) * width + j] + 1 == here {
        i -= 1
        steps.append(.added(query: i))
      } else if j > 0, cost[i * width + j - 1] + 1 == here {
        j -= 1
        steps.append(.missing(source: j))
      } else {
        (i, j) = (i - 1, j - 1)
        steps.append(.replaced(query: i, source: j))
      }
    }
    self.steps = steps.reversed()
    distance = Int(cost[n * width + m])
  }
}
