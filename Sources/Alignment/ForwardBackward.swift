import Glibc

/// Log-sums over all paths through a lattice, and the posteriors that they give.
struct ForwardBackward: Sendable {
  let lattice: Lattice
  let matches: [Float]
  let forward: ForwardMessages<LogSum>
  let backward: BackwardMessages
  private let forwardSteps: [Double]
  private let backwardSteps: [Double]
  /// For each row what the sum of a forward and a backward message has more than the log of the
  /// posterior of what they meet in.
  let excess: [Double]

  init(_ scores: BeadScores) {
    let lattice = scores.lattice
    let rows = lattice.band.sourceCount
    var steps = [Double](repeating: 0, count: rows + 1)
    var forward = ForwardMessages<LogSum>(cells: lattice.band.cellCount)
    forward.run(in: lattice, scores.matches, &steps, from: 0, through: rows)
    let forwardSteps = steps
    var backward = BackwardMessages(cells: lattice.band.cellCount)
    backward.run(in: lattice, scores.matches, &steps, from: rows, through: 0)
    self.init(
      lattice, scores.matches, forward, backward, forwardSteps: forwardSteps, backwardSteps: steps)
  }

  /// Reads messages that were computed before.
  init(
    _ lattice: Lattice, _ matches: [Float], _ forward: ForwardMessages<LogSum>,
    _ backward: BackwardMessages, forwardSteps: [Double], backwardSteps: [Double]
  ) {
    self.lattice = lattice
    self.matches = matches
    self.forward = forward
    self.backward = backward
    self.forwardSteps = forwardSteps
    self.backwardSteps = backwardSteps
    var excess = [backward.match[lattice.band.offsets[0]] - forwardSteps[0]]
    excess.reserveCapacity(forwardSteps.count)
    for row in 0..<lattice.band.sourceCount {
      excess.append(excess[row] - forwardSteps[row + 1] + backwardSteps[row])
    }
    self.excess = excess
  }

  /// The log-sum of all paths.
  var total: Double {
    let band = lattice.band
    return forwardSteps.reduce(0, +) + forward.ready[band.cell(band.sourceCount, band.targetCount)]
  }

  /// The same, the other way round.
  var totalBackward: Double {
    backwardSteps.reduce(0, +) + backward.match[lattice.band.offsets[0]]
  }

  /// The posterior probability of the bead of shape `k` that ends at (i, j).
  func posterior(_ k: Int, endingAt i: Int, _ j: Int) -> Double {
    let cell = lattice.band.cell(i, j)
    let score = matches[cell * lattice.inventory.count + k]
    guard score > BeadScores.impossible, let start = lattice.start(of: k, endingAt: i, j) else {
      return 0
    }
    var log = forward.ready[start] + Double(score) + backward.match[cell] - excess[i]
    for row in i - lattice.inventory.shapes[k].source..<i { log -= forwardSteps[row + 1] }
    return exp(log)
  }

  /// The posterior probabilities that the last step before (i, j) was a sentence in a gap.
  func sourceNull(endingAt i: Int, _ j: Int) -> Double {
    let cell = lattice.band.cell(i, j)
    let log = forward.source[cell] + backward.source[cell] - excess[i]
    return log > -30 ? exp(log) : 0
  }

  func targetNull(endingAt i: Int, _ j: Int) -> Double {
    let cell = lattice.band.cell(i, j)
    let log = forward.target[cell] + backward.target[cell] - excess[i]
    return log > -30 ? exp(log) : 0
  }

  /// The expected number of gaps that begin at (i, j).
  func gaps(openedAt i: Int, _ j: Int) -> Double {
    let band = lattice.band
    let cell = band.cell(i, j)
    let here = forward.match[cell] + lattice.logOpen - excess[i]
    if here + backward.match[cell] < -30 { return 0 }
    var opened = 0.0
    if i < band.sourceCount, j >= Int(band.lower[i + 1]) {
      opened += exp(
        here - backwardSteps[i] + Double(lattice.sourceNulls[i])
          + backward.source[band.cell(i + 1, j)])
    }
    if j < Int(band.upper[i]) {
      opened += exp(here + Double(lattice.targetNulls[j]) + backward.target[cell + 1])
    }
    return opened
  }

  /// The posterior probability that a source sentence stands in a gap, whatever stands opposite.
  func sourceNull(_ sentence: Int) -> Double {
    let row = sentence + 1
    return (lattice.band.lower[row]...lattice.band.upper[row]).reduce(0) {
      $0 + sourceNull(endingAt: row, Int($1))
    }
  }

  /// The same of a target sentence that some path through row `row` has in a gap there.
  func targetNull(_ sentence: Int, near row: Int) -> Double {
    let band = lattice.band
    let column = sentence + 1
    var sum = 0.0
    for i in row...band.sourceCount {
      guard Int(band.lower[i]) <= column else { break }
      if column <= Int(band.upper[i]) { sum += targetNull(endingAt: i, column) }
    }
    for i in stride(from: row - 1, through: 0, by: -1) {
      guard Int(band.upper[i]) >= column else { break }
      if column >= Int(band.lower[i]) { sum += targetNull(endingAt: i, column) }
    }
    return sum
  }
}
