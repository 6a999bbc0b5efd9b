import Glibc

/// How much likelier a class is under some condition than anywhere: log of p(a | condition)/p(a).
struct ClassRatios: Hashable, Sendable {
  private(set) var logRatios: [Double]
  private let shares: [Double]
  private let prior: [Double]

  private static let priorWeight = 50.0

  /// - Parameters:
  ///   - values: the classes as they occur anywhere.
  ///   - expected: the log-ratios before anything was seen.
  init(values: some Sequence<Int>, expected: [Double]) {
    var counts = [Double](repeating: 0.5, count: expected.count)
    for value in values { counts[value] += 1 }
    let total = counts.reduce(0, +)
    shares = counts.map { $0 / total }
    logRatios = expected
    prior = zip(shares, expected).map { $0 * exp($1) }
  }

  /// Fits the ratios to expected counts under the condition.
  mutating func refit(_ counts: [Double]) {
    let total = counts.reduce(0, +) + Self.priorWeight * prior.reduce(0, +)
    for place in logRatios.indices {
      logRatios[place] = log(
        (counts[place] + Self.priorWeight * prior[place]) / (total * shares[place]))
    }
  }
}
