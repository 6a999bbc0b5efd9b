/// The best hits of a search so far, at most a given number of them.
struct TopHits {
  private let capacity: Int
  private let leastRate: Int
  /// Best first.
  private(set) var hits: [IndexHit] = []

  /// - Precondition: `count` is positive.
  init(count: Int, leastRate: Int) {
    precondition(count > 0, "a search for no hits")
    capacity = count
    self.leastRate = leastRate
  }

  /// The rate below which nothing can enter any more. What reaches it still may, by being newer.
  @inline(__always)
  var rateToReach: Int {
    hits.count < capacity ? leastRate : max(leastRate, hits[capacity &- 1].rate)
  }

  mutating func insert(_ hit: IndexHit) {
    guard hit.rate >= leastRate else { return }
    if hits.count == capacity {
      guard IndexHit.isBetter(hit, hits[capacity - 1]) else { return }
      hits.removeLast()
    }
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if IndexHit.isBetter(hit, hits[middle]) { high = middle } else { low = middle + 1 }
    }
    hits.insert(hit, at: low)
  }
}
