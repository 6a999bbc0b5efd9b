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
  private(set) var afterMatch: [Double] = []
  private(set) var afterSource: [Double] = []
  private(set) var afterTarget: [Double] = []
  /// The same whatever the state, the cost of leaving a gap included.
  private(set) var ready: [Double] = []
  /// Log-sum of paths from each cell to the end, by the state before them.
  private(set) var endAfterMatch: [Double] = []
  private(set) var endAfterSource: [Double] = []
  private(set) var endAfterTarget: [Double] = []
  private(set) var total = -Double.infinity

  init(_ scores: BeadScores) {
    self.scores = scores
    runForward()
    runBackward()
  }

  private mutating func runForward() {
    let band = scores.band
    let (lower, upper, offsets) = (band.lower, band.upper, band.offsets)
    let shapes = scores.inventory.shapes
    let matches = scores.matches
    let sourceNulls = scores.sourceNulls
    let targetNulls = scores.targetNulls
    let (open, stay, leave, turn) = (
      scores.logOpen, scores.logStay, scores.logLeave, scores.logSwitch
    )
    let nothing = [Double](repeating: -.infinity, count: band.cellCount)
    var afterMatch = nothing
    var afterSource = nothing
    var afterTarget = nothing
    var ready = nothing
    var sum = LogSum()
    for i in 0...band.sourceCount {
      let low = Int(lower[i])
      for j in low...Int(upper[i]) {
        let cell = offsets[i] &+ j &- low
        if i == 0 && j == 0 {
          afterMatch[cell] = 0
        } else {
          sum.clear()
          var place = cell &* shapes.count
          for shape in shapes {
            let score = matches[place]
            place &+= 1
            guard score > BeadScores.impossible else { continue }
            let row = i &- shape.source
            let start = offsets[row] &+ j &- shape.target &- Int(lower[row])
            sum.add(ready[start] + Double(score))
          }
          afterMatch[cell] = sum.value
          if i > 0, j <= Int(upper[i - 1]), j >= Int(lower[i - 1]) {
            let above = offsets[i - 1] &+ j &- Int(lower[i - 1])
            afterSource[cell] =
              Double(sourceNulls[i - 1])
              + logAdd(afterMatch[above] + open, afterSource[above] + stay)
          }
          if j > low {
            afterTarget[cell] =
              Double(targetNulls[j - 1])
              + logAdd(
                logAdd(afterMatch[cell - 1] + open, afterTarget[cell - 1] + stay),
                afterSource[cell - 1] + turn)
          }
        }
        ready[cell] = logAdd(
          afterMatch[cell], logAdd(afterSource[cell], afterTarget[cell]) + leave)
      }
    }
    self.afterMatch = afterMatch
    self.afterSource = afterSource
    self.afterTarget = afterTarget
    self.ready = ready
    total = ready[band.cellCount - 1]
  }

  private mutating func runBackward() {
    let band = scores.band
    let (lower, upper, offsets) = (band.lower, band.upper, band.offsets)
    let shapes = scores.inventory.shapes
    let matches = scores.matches
    let sourceNulls = scores.sourceNulls
    let targetNulls = scores.targetNulls
    let (open, stay, leave, turn) = (
      scores.logOpen, scores.logStay, scores.logLeave, scores.logSwitch
    )
    let nothing = [Double](repeating: -.infinity, count: band.cellCount)
    var endAfterMatch = nothing
    var endAfterSource = nothing
    var endAfterTarget = nothing
    var sum = LogSum()
    for i in stride(from: band.sourceCount, through: 0, by: -1) {
      let low = Int(lower[i])
      let high = Int(upper[i])
      for j in stride(from: high, through: low, by: -1) {
        let cell = offsets[i] &+ j &- low
        sum.clear()
        if cell == band.cellCount - 1 { sum.add(0) }
        for (k, shape) in shapes.enumerated() {
          let row = i &+ shape.source
          let column = j &+ shape.target
          guard row <= band.sourceCount, column <= Int(upper[row]), column >= Int(lower[row]) else {
            continue
          }
          let end = offsets[row] &+ column &- Int(lower[row])
          let score = matches[end &* shapes.count &+ k]
          if score > BeadScores.impossible { sum.add(Double(score) + endAfterMatch[end]) }
        }
        let onward = sum.value
        var bySource = -Double.infinity
        var byTarget = -Double.infinity
        if i < band.sourceCount, j >= Int(lower[i + 1]) {
          let below = offsets[i + 1] &+ j &- Int(lower[i + 1])
          bySource = Double(sourceNulls[i]) + endAfterSource[below]
        }
        if j < high { byTarget = Double(targetNulls[j]) + endAfterTarget[cell + 1] }
        endAfterMatch[cell] = logAdd(onward, logAdd(bySource, byTarget) + open)
        endAfterSource[cell] = logAdd(onward + leave, logAdd(bySource + stay, byTarget + turn))
        endAfterTarget[cell] = logAdd(onward + leave, byTarget + stay)
      }
    }
    self.endAfterMatch = endAfterMatch
    self.endAfterSource = endAfterSource
    self.endAfterTarget = endAfterTarget
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
        + endAfterMatch[cell] - total)
  }
}
