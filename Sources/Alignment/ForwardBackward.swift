import Glibc

/// Log-sums over all paths through the lattice, to each point and from it.
///
/// A path is a walk from (0, 0) to the ends of both texts by beads. Three states tell what came
/// last: a bead with text on both sides, a source sentence in a gap, a target sentence in a gap.
/// Inside a gap all source sentences come before all target sentences, so that each set of beads
/// is one path.
struct ForwardBackward: Sendable {
  let scores: BeadScores
  /// Log-sum of paths from the start that end at each cell, by state.
  private(set) var afterMatch: [Double]
  private(set) var afterSource: [Double]
  private(set) var afterTarget: [Double]
  /// The same whatever the state, the cost of leaving a gap included.
  private(set) var ready: [Double]
  /// Log-sum of paths from each cell to the end, by the state before them.
  private(set) var toEndAfterMatch: [Double]
  private(set) var toEndAfterSource: [Double]
  private(set) var toEndAfterTarget: [Double]
  private(set) var total = -Double.infinity

  init(_ scores: BeadScores) {
    self.scores = scores
    let cells = scores.band.cellCount
    let nothing = [Double](repeating: -.infinity, count: cells)
    afterMatch = nothing
    afterSource = nothing
    afterTarget = nothing
    ready = nothing
    toEndAfterMatch = nothing
    toEndAfterSource = nothing
    toEndAfterTarget = nothing
    runForward()
    runBackward()
  }

  private mutating func runForward() {
    let band = scores.band
    let inventory = scores.inventory
    let count = inventory.count
    var sum = LogSum()
    for i in 0...band.sourceCount {
      let low = Int(band.lower[i])
      for j in low...Int(band.upper[i]) {
        let cell = band.offsets[i] + j - low
        if i == 0 && j == 0 {
          afterMatch[cell] = 0
        } else {
          sum.clear()
          for k in 0..<count {
            let score = scores.matches[cell * count + k]
            guard score > BeadScores.impossible else { continue }
            let shape = inventory.shapes[k]
            sum.add(ready[band.cell(i - shape.source, j - shape.target)] + Double(score))
          }
          afterMatch[cell] = sum.value
          if i > 0, j <= Int(band.upper[i - 1]), j >= Int(band.lower[i - 1]) {
            let above = band.cell(i - 1, j)
            afterSource[cell] =
              Double(scores.sourceNulls[i - 1])
              + logAdd(
                afterMatch[above] + scores.logOpen, afterSource[above] + scores.logStay)
          }
          if j > low {
            afterTarget[cell] =
              Double(scores.targetNulls[j - 1])
              + logAdd(
                logAdd(
                  afterMatch[cell - 1] + scores.logOpen, afterTarget[cell - 1] + scores.logStay),
                afterSource[cell - 1] + scores.logSwitch)
          }
        }
        ready[cell] = logAdd(
          afterMatch[cell], logAdd(afterSource[cell], afterTarget[cell]) + scores.logLeave)
      }
    }
    total = ready[band.cellCount - 1]
  }

  private mutating func runBackward() {
    let band = scores.band
    let inventory = scores.inventory
    let count = inventory.count
    var sum = LogSum()
    for i in stride(from: band.sourceCount, through: 0, by: -1) {
      let low = Int(band.lower[i])
      let high = Int(band.upper[i])
      for j in stride(from: high, through: low, by: -1) {
        let cell = band.offsets[i] + j - low
        sum.clear()
        if cell == band.cellCount - 1 { sum.add(0) }
        for k in 0..<count {
          let shape = inventory.shapes[k]
          let i1 = i + shape.source
          let j1 = j + shape.target
          guard i1 <= band.sourceCount, j1 <= Int(band.upper[i1]), j1 >= Int(band.lower[i1]) else {
            continue
          }
          let end = band.cell(i1, j1)
          let score = scores.matches[end * count + k]
          guard score > BeadScores.impossible else { continue }
          sum.add(Double(score) + toEndAfterMatch[end])
        }
        let onward = sum.value
        var bySource = -Double.infinity
        var byTarget = -Double.infinity
        if i < band.sourceCount, j >= Int(band.lower[i + 1]) {
          bySource =
            Double(scores.sourceNulls[i]) + toEndAfterSource[band.cell(i + 1, j)]
        }
        if j < high { byTarget = Double(scores.targetNulls[j]) + toEndAfterTarget[cell + 1] }
        toEndAfterMatch[cell] = logAdd(onward, logAdd(bySource, byTarget) + scores.logOpen)
        toEndAfterSource[cell] = logAdd(
          onward + scores.logLeave,
          logAdd(bySource + scores.logStay, byTarget + scores.logSwitch))
        toEndAfterTarget[cell] = logAdd(onward + scores.logLeave, byTarget + scores.logStay)
      }
    }
  }

  /// The posterior probability of the bead of shape `k` that ends at (i, j).
  func posterior(_ k: Int, endingAt i: Int, _ j: Int) -> Double {
    let band = scores.band
    let cell = band.cell(i, j)
    let score = scores.matches[cell * scores.inventory.count + k]
    guard score > BeadScores.impossible else { return 0 }
    let shape = scores.inventory.shapes[k]
    return exp(
      ready[band.cell(i - shape.source, j - shape.target)] + Double(score)
        + toEndAfterMatch[cell] - total)
  }

  /// The posterior probability that source sentence `i - 1` is in a gap that stands at `j`.
  func sourceNullPosterior(endingAt cell: Int) -> Double {
    exp(afterSource[cell] + toEndAfterSource[cell] - total)
  }

  func targetNullPosterior(endingAt cell: Int) -> Double {
    exp(afterTarget[cell] + toEndAfterTarget[cell] - total)
  }
}

/// log(exp(a) + exp(b)), exact to the last bits.
@inline(__always)
func logAdd(_ a: Double, _ b: Double) -> Double {
  let high = max(a, b)
  let low = min(a, b)
  // exp(-40) is below half a bit of 1.
  guard low > high - 40 else { return high }
  return high + log1p(exp(low - high))
}

/// The log of a sum of exponentials, terms in any order.
struct LogSum {
  private var terms = [Double](repeating: 0, count: 64)
  private var count = 0
  private var high = -Double.infinity

  mutating func clear() {
    count = 0
    high = -.infinity
  }

  @inline(__always)
  mutating func add(_ term: Double) {
    guard term > high - 40 else { return }
    terms[count] = term
    count += 1
    if term > high { high = term }
  }

  /// -infinity when nothing was added.
  var value: Double {
    guard count > 0 else { return -.infinity }
    if count == 1 { return high }
    var sum = 0.0
    for index in 0..<count {
      let difference = terms[index] - high
      if difference > -40 { sum += exp(difference) }
    }
    return high + log(sum)
  }
}
