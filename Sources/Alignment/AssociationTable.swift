import Glibc

/// How much likelier a class on one side of a bead is when the other side has a given class: log of
/// p(a, b) / (p(a) p(b)).
struct AssociationTable: Hashable, Sendable {
  let classes: Int
  private(set) var logRatios: [Double]
  /// The share of each class on each side; see ``CountModel`` for why both are needed.
  private let source: [Double]
  private let target: [Double]
  private let prior: [Double]

  private static let priorWeight = 20.0

  /// - Parameter expected: the log-ratios before anything was seen, row by row.
  init(
    source: some Sequence<Int>, target: some Sequence<Int>, classes: Int, expected: [Double]
  ) {
    self.classes = classes
    self.source = Self.shares(source, classes)
    self.target = Self.shares(target, classes)
    logRatios = expected
    var prior: [Double] = []
    for a in 0..<classes {
      for b in 0..<classes {
        prior.append(self.source[a] * self.target[b] * exp(expected[a * classes + b]))
      }
    }
    self.prior = prior
  }

  private static func shares(_ values: some Sequence<Int>, _ classes: Int) -> [Double] {
    var counts = [Double](repeating: 0.5, count: classes)
    for value in values { counts[value] += 1 }
    let total = counts.reduce(0, +)
    return counts.map { $0 / total }
  }

  subscript(source: Int, target: Int) -> Double { logRatios[source * classes + target] }

  /// Fits the table to expected counts of pairs of classes.
  mutating func refit(_ counts: [Double]) {
    let total = counts.reduce(0, +) + Self.priorWeight * prior.reduce(0, +)
    for a in 0..<classes {
      for b in 0..<classes {
        let place = a * classes + b
        let joint = (counts[place] + Self.priorWeight * prior[place]) / total
        logRatios[place] = log(joint / (source[a] * target[b]))
      }
    }
  }
}
