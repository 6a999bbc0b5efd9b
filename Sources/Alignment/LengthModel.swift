import Glibc

/// How long a translation is, given what it translates.
///
/// After Gale & Church (1993): the length of a translation is normally distributed around `ratio`
/// times the length of its original, with a variance that grows with it. Both directions are kept,
/// since a script that says more in a character has a smaller variance.
struct LengthModel: Hashable, Sendable {
  /// Characters of target per character of source.
  var ratio: Double
  /// Variance per expected character, of the target given the source and the other way round.
  var targetVariance: Double
  var sourceVariance: Double

  /// Variance of the shortest translations.
  static let baseVariance = 4.0
  static let initialVariance = 6.8
  static let varianceRange = 0.2...24.0

  init(source: IndexedText, target: IndexedText) {
    let sum = Double(source.lengthSums[source.count]) + 100
    let targetSum = Double(target.lengthSums[target.count]) + 100
    ratio = min(max(targetSum / sum, 0.05), 20)
    targetVariance = Self.initialVariance * max(ratio, 1)
    sourceVariance = Self.initialVariance * max(1 / ratio, 1)
  }

  /// Fits the model to lengths of beads, each with its weight.
  mutating func refit(_ beads: [(weight: Double, source: Double, target: Double)]) {
    let source = beads.reduce(0) { $0 + $1.weight * $1.source }
    let target = beads.reduce(0) { $0 + $1.weight * $1.target }
    guard source > 0, target > 0 else { return }
    ratio = min(max(target / source, 0.05), 20)
    func variance(_ total: Double, _ deviation: (Double, Double) -> Double) -> Double {
      let squares = beads.reduce(0) { sum, bead in
        let distance = deviation(bead.source, bead.target)
        return sum + bead.weight * max(0, distance * distance - Self.baseVariance)
      }
      return min(max(squares / total, Self.varianceRange.lowerBound), Self.varianceRange.upperBound)
    }
    targetVariance = variance(ratio * source) { $1 - ratio * $0 }
    sourceVariance = variance(target / ratio) { $0 - $1 / ratio }
  }
}
