/// Pairs of runs that hardly translate each other.
struct RandomPairs {
  struct Moments {
    let count: Double
    let mean: Double
    let variance: Double

    /// A shape of which little is known is like single sentences.
    func shrunk(towards base: Moments) -> Moments {
      let weight = 20.0
      let total = count + weight
      return Moments(
        count: total, mean: (count * mean + weight * base.mean) / total,
        variance: (count * variance + weight * base.variance) / total)
    }
  }

  private let pairs: [EmbeddedPair]
  /// Sentences of all texts before each of them.
  private let sourceSums: [Int]
  private let targetSums: [Int]

  private static let draws = 1000
  /// Sentences of one text that stand nearer to each other than this share of it may be translations.
  private static let nearest = 0.25
  /// What is believed of the variance before any was seen, and how many pairs it is worth.
  private static let priorVariance = 0.01
  private static let priorWeight = 4.0

  init(_ pairs: [EmbeddedPair]) {
    self.pairs = pairs
    var sourceSums = [0]
    var targetSums = [0]
    for pair in pairs {
      sourceSums.append(sourceSums[sourceSums.count - 1] + pair.source.count)
      targetSums.append(targetSums[targetSums.count - 1] + pair.target.count)
    }
    self.sourceSums = sourceSums
    self.targetSums = targetSums
  }

  /// Of the cosines of random pairs; nil for fewer than two.
  func moments(of shape: ShapeInventory.Shape) -> Moments? {
    guard let sources = sourceSums.last, let targets = targetSums.last, sources > 0, targets > 0
    else { return nil }
    var random = SplitMix(seed: UInt64(shape.source * 64 + shape.target))
    var cosines: [Double] = []
    for _ in 0..<Self.draws {
      let i = random.next(below: sources)
      let j = random.next(below: targets)
      let (one, other) = (Self.text(of: i, sourceSums), Self.text(of: j, targetSums))
      let (start, otherStart) = (i - sourceSums[one], j - targetSums[other])
      let (source, target) = (pairs[one].source, pairs[other].target)
      let place = (Double(start) + 0.5) / Double(source.count)
      let otherPlace = (Double(otherStart) + 0.5) / Double(target.count)
      guard one != other || abs(place - otherPlace) >= Self.nearest,
        start + shape.source <= source.count, otherStart + shape.target <= target.count
      else { continue }
      let row = source.row(shape.source, endingAt: start + shape.source)
      let otherRow = target.row(shape.target, endingAt: otherStart + shape.target)
      guard row >= 0, otherRow >= 0 else { continue }
      cosines.append(source.table.cosine(of: Int(row), with: target.table, Int(otherRow)))
    }
    guard cosines.count > 1 else { return nil }
    let count = Double(cosines.count)
    let mean = cosines.reduce(0, +) / count
    let squares = cosines.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Moments(
      count: count, mean: mean,
      variance: (squares + Self.priorWeight * Self.priorVariance)
        / (count - 1 + Self.priorWeight))
  }

  /// The text that a sentence of all belongs to.
  private static func text(of sentence: Int, _ sums: [Int]) -> Int {
    var low = 0
    var high = sums.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if sums[middle] <= sentence { low = middle } else { high = middle }
    }
    return low
  }
}
