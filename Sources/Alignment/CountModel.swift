import Glibc

/// How far a small count on one side of a bead agrees with the same count on the other side: inner
/// sentences, punctuation marks.
///
/// What is modelled is the difference of the target's count from the source's one times a ratio, by
/// a histogram; what a sentence of a gap would have comes from the frequencies of its side.
struct CountModel: Hashable, Sendable {
  /// Target counts per source count.
  var ratio: Double
  /// The log-probability of each difference from -`reach` to `reach`.
  private(set) var difference: [Double]
  /// The log-probability of each count in a sentence of its own; larger ones fall to the last.
  let sourceShares: [Double]
  let targetShares: [Double]
  private let prior: [Double]

  static let reach = 11
  private static let priorWeight = 20.0

  /// - Parameters:
  ///   - same: how often the counts agree, before anything was seen.
  ///   - step: how much rarer each further difference is.
  ///   - smallest: the smallest count that a sentence can have.
  init(
    source: some Collection<Int32>, target: some Collection<Int32>, smallest: Int32, same: Double?,
    step: Double, fitsRatio: Bool
  ) {
    sourceShares = Self.shares(source, smallest)
    targetShares = Self.shares(target, smallest)
    ratio = fitsRatio ? Self.sum(target) / Self.sum(source) : 1
    let weights = (-Self.reach...Self.reach).map { difference -> Double in
      let power = pow(step, Double(abs(difference)))
      guard let same else { return power }
      return difference == 0 ? same : (1 - same) / 2 * (1 - step) / step * power
    }
    let total = weights.reduce(0, +)
    prior = weights.map { $0 / total }
    difference = prior.map { log($0) }
  }

  private static func sum(_ counts: some Collection<Int32>) -> Double {
    counts.reduce(1) { $0 + Double($1) }
  }

  /// Frequencies with twenty sentences of a geometric distribution of the same mean added.
  private static func shares(_ counts: some Collection<Int32>, _ smallest: Int32) -> [Double] {
    let mean =
      counts.reduce(0.5) { $0 + Double($1 - smallest) } / Double(counts.count + 1)
    let stop = 1 / (1 + mean)
    var shares = (0..<16).map { 20 * stop * pow(1 - stop, Double($0)) + 0.001 }
    for count in counts { shares[min(Int(count), 15)] += 1 }
    let total = shares.reduce(0, +)
    return shares.map { log($0 / total) }
  }

  /// The place of a difference in the histogram.
  static func place(_ difference: Double) -> Int {
    Int(min(max(difference, Double(-reach)), Double(reach)) + Double(reach) + 0.5)
  }

  /// Fits the histogram to expected counts by place, and the ratio where there is one.
  mutating func refit(_ counts: [Double], ratio: Double?) {
    let total = counts.reduce(0, +) + Self.priorWeight
    difference = zip(counts, prior).map { log(($0 + Self.priorWeight * $1) / total) }
    if let ratio { self.ratio = ratio }
  }
}
