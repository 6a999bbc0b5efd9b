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
    let scores = sums.scores
    let band = scores.band
    let count = scores.inventory.count
    sourceNulls = Array(repeating: 0, count: band.sourceCount)
    targetNulls = Array(repeating: 0, count: band.targetCount)
    let threshold = sums.total + log(Self.smallest)
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let cell = band.cell(i, j)
        if i > 0 {
          let log = sums.afterSource[cell] + sums.endAfterSource[cell] - sums.total
          if log > -30 { sourceNulls[i - 1] += exp(log) }
        }
        if j > 0 {
          let log = sums.afterTarget[cell] + sums.endAfterTarget[cell] - sums.total
          if log > -30 { targetNulls[j - 1] += exp(log) }
        }
        let match = sums.afterMatch[cell] + sums.endAfterMatch[cell]
        if match > threshold {
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
        gaps += Self.opened(sums, cell, i, j)
      }
    }
  }

  /// The expected number of gaps that begin at a cell.
  private static func opened(_ sums: ForwardBackward, _ cell: Int, _ i: Int, _ j: Int) -> Double {
    let scores = sums.scores
    let band = scores.band
    let here = sums.afterMatch[cell] + scores.logOpen - sums.total
    if here + sums.endAfterMatch[cell] < -30 { return 0 }
    var opened = 0.0
    if i < band.sourceCount, j >= Int(band.lower[i + 1]) {
      opened += exp(
        here + Double(scores.sourceNulls[i]) + sums.endAfterSource[band.cell(i + 1, j)])
    }
    if j < Int(band.upper[i]) {
      opened += exp(here + Double(scores.targetNulls[j]) + sums.endAfterTarget[cell + 1])
    }
    return opened
  }
}
