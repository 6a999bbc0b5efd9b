import Glibc

/// A normal distribution fitted to weighted values, with a belief from before as pseudo-counts.
struct NormalFit: Sendable {
  typealias Weighted = (weight: Double, value: Double)

  let mean: Double
  let variance: Double

  private static let variances = 0.25...25.0

  init(mean: Double, variance: Double) {
    self.mean = mean
    self.variance = variance
  }

  /// - Parameter weight: how many values the belief `prior` is worth.
  init(_ values: [Weighted], after prior: NormalFit, weight: Double) {
    var total = weight
    var sum = weight * prior.mean
    for value in values {
      total += value.weight
      sum += value.weight * value.value
    }
    let mean = sum / total
    var squares = weight * (prior.variance + (prior.mean - mean) * (prior.mean - mean))
    for value in values {
      squares += value.weight * (value.value - mean) * (value.value - mean)
    }
    self.mean = mean
    variance = min(max(squares / total, Self.variances.lowerBound), Self.variances.upperBound)
  }

  /// Without the constant that all normal distributions share.
  func logDensity(_ value: Double) -> Double {
    -0.5 * ((value - mean) * (value - mean) / variance + log(variance))
  }
}
