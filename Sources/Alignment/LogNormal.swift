import Glibc

/// A log-normal distribution of sentence lengths.
struct LogNormal: Hashable, Sendable {
  var mean: Double
  var variance: Double

  /// Sentences of one length only would make any length that fits them look like no coincidence.
  private static let smallestVariance = 0.1

  /// Fitted to lengths by moments of their logarithms.
  init(fitting lengths: some Sequence<Int32>) {
    var count = 0.0
    var sum = 0.0
    var squares = 0.0
    for length in lengths {
      let value = log(Double(max(length, 1)))
      count += 1
      sum += value
      squares += value * value
    }
    mean = count > 0 ? sum / count : 4
    // A handful of sentences says little of the spread: four of an ordinary one are added.
    variance = max((squares - count * mean * mean + 4 * 0.5) / (count + 4), Self.smallestVariance)
  }

  func logDensity(at length: Int32) -> Double {
    let value = log(Double(max(length, 1)))
    let deviation = value - mean
    return -value - 0.5 * log(2 * .pi * variance) - deviation * deviation / (2 * variance)
  }
}
