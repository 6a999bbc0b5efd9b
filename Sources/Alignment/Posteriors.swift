import Glibc
import TranslationModel

/// What the log-sums of one pair say of each bead and each sentence.
struct Posteriors {
  /// A bead with text on both sides and its posterior probability.
  struct Match {
    let shape: Int32
    /// Where it ends on both sides.
    let source: Int32
    let target: Int32
    let probability: Float
  }

  /// All beads of a probability worth counting.
  private(set) var matches: [Match] = []
  /// For each sentence the probability that it stands in a gap, whatever stands opposite.
  private(set) var sourceNulls: [Double]
  private(set) var targetNulls: [Double]
  /// The expected number of gaps.
  private(set) var gaps = 0.0

  private static let smallest = 0.001

  init(_ sums: ForwardBackward) {
    let band = sums.lattice.band
    let count = sums.lattice.inventory.count
    sourceNulls = Array(repeating: 0, count: band.sourceCount)
    targetNulls = Array(repeating: 0, count: band.targetCount)
    let threshold = log(Self.smallest)
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let cell = band.cell(i, j)
        if i > 0 { sourceNulls[i - 1] += sums.sourceNull(endingAt: i, j) }
        if j > 0 { targetNulls[j - 1] += sums.targetNull(endingAt: i, j) }
        if sums.forward.match[cell] + sums.backward.match[cell] - sums.excess[i] > threshold {
          for k in 0..<count {
            let probability = sums.posterior(k, endingAt: i, j)
            if probability > Self.smallest {
              matches.append(
                Match(
                  shape: Int32(k), source: Int32(i), target: Int32(j),
                  probability: Float(probability)))
            }
          }
        }
        gaps += sums.gaps(openedAt: i, j)
      }
    }
  }
}
