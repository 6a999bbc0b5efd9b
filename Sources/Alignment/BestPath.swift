import TranslationModel

/// The likeliest path through the lattice (Viterbi).
struct BestPath: Sendable {
  enum Step: Hashable, Sendable {
    case match(source: Range<Int>, target: Range<Int>, shape: Int)
    case sourceNull(Int, before: Int)
    case targetNull(Int, before: Int)
  }

  private(set) var steps: [Step] = []
  private(set) var score = -Double.infinity

  private enum State { case match, source, target }

  /// Better by less is as good: what was computed along different ways differs in its last digits, and
  /// equals must be told from each other the same way each time.
  private static let margin = 1e-7

  init(_ scores: BeadScores) {
    let lattice = scores.lattice
    var messages = ForwardMessages<BestScore>(cells: lattice.band.cellCount)
    var rowSteps = [Double](repeating: 0, count: lattice.band.sourceCount + 1)
    messages.run(
      in: lattice, scores.matches, &rowSteps, from: 0, through: lattice.band.sourceCount)
    self.init(lattice, scores.matches, messages, rowSteps)
  }

  /// Follows messages that were computed before from the end back.
  init(
    _ lattice: Lattice, _ matches: [Float], _ messages: ForwardMessages<BestScore>,
    _ rowSteps: [Double]
  ) {
    let band = lattice.band
    var i = band.sourceCount
    var j = band.targetCount
    score = rowSteps.reduce(0, +) + messages.ready[band.cell(i, j)]
    var reach = RowReach(lattice.inventory.largestSource)
    var state = Self.state(at: band.cell(i, j), messages, lattice)
    while i > 0 || j > 0 {
      switch state {
      case .source:
        i -= 1
        steps.append(.sourceNull(i, before: j))
        let above = band.cell(i, j)
        let isOpened =
          messages.source[above] + lattice.logStay
          <= messages.match[above] + lattice.logOpen + Self.margin
        state = isOpened ? .match : .source
      case .target:
        j -= 1
        steps.append(.targetNull(j, before: i))
        let left = band.cell(i, j)
        var best = messages.match[left] + lattice.logOpen
        state = .match
        if messages.target[left] + lattice.logStay > best + Self.margin {
          best = messages.target[left] + lattice.logStay
          state = .target
        }
        if messages.source[left] + lattice.logSwitch > best + Self.margin { state = .source }
      case .match:
        reach.look(from: i, -1, band, rowSteps)
        let k = Self.bead(endingAt: i, j, lattice, matches, messages, reach)
        let shape = lattice.inventory.shapes[k]
        steps.append(
          .match(source: (i - shape.source)..<i, target: (j - shape.target)..<j, shape: k))
        i -= shape.source
        j -= shape.target
        state = Self.state(at: band.cell(i, j), messages, lattice)
      }
    }
    steps.reverse()
  }

  /// The state in which the best path comes to a cell from where it may go on with a bead.
  private static func state(
    at cell: Int, _ messages: ForwardMessages<BestScore>, _ lattice: Lattice
  ) -> State {
    var best = messages.match[cell]
    var state = State.match
    if messages.source[cell] + lattice.logLeave > best + margin {
      best = messages.source[cell] + lattice.logLeave
      state = .source
    }
    if messages.target[cell] + lattice.logLeave > best + margin { state = .target }
    return state
  }

  /// The shape of the best bead that ends at (i, j).
  private static func bead(
    endingAt i: Int, _ j: Int, _ lattice: Lattice, _ matches: [Float],
    _ messages: ForwardMessages<BestScore>, _ reach: RowReach
  ) -> Int {
    let shapes = lattice.inventory.shapes
    let base = lattice.band.cell(i, j) * shapes.count
    var best = -Double.infinity
    var found = -1
    for (k, shape) in shapes.enumerated() where matches[base + k] > BeadScores.impossible {
      let start = j - shape.target
      guard start >= reach.lows[shape.source], start <= reach.highs[shape.source] else { continue }
      let value =
        messages.ready[reach.bases[shape.source] + start] + Double(matches[base + k])
        + reach.shifts[shape.source]
      if value > best + margin {
        best = value
        found = k
      }
    }
    precondition(found >= 0, "no path comes through this cell")
    return found
  }

  /// The sum of the scores of its beads, gaps and what leads to them apart.
  func support(_ scores: BeadScores) -> Double {
    steps.reduce(0) { sum, step in
      guard case .match(let source, let target, let shape) = step else { return sum }
      let cell = scores.band.cell(source.upperBound, target.upperBound)
      return sum + Double(scores.matches[cell * scores.inventory.count + shape])
    }
  }

  /// A band around the path, or, for a `scale` above 1, around the same path in texts whose
  /// sentences were joined by that number.
  func band(halfWidth: Int, scale: Int, sourceCount: Int, targetCount: Int) -> Band {
    var lower = [Int32](repeating: Int32(targetCount), count: sourceCount + 1)
    var upper = [Int32](repeating: 0, count: sourceCount + 1)
    func visit(_ i: Int, _ j: Int) {
      let low = Int32(max(0, j - halfWidth))
      let high = Int32(min(targetCount, j + halfWidth))
      for row in max(0, i - halfWidth)...max(0, min(sourceCount, i + halfWidth)) {
        lower[row] = min(lower[row], low)
        upper[row] = max(upper[row], high)
      }
    }
    visit(0, 0)
    for step in steps {
      switch step {
      case .match(let source, let target, _):
        visit(source.upperBound * scale, target.upperBound * scale)
      case .sourceNull(let i, let j): visit((i + 1) * scale, j * scale)
      case .targetNull(let j, let i): visit(i * scale, (j + 1) * scale)
      }
    }
    visit(sourceCount, targetCount)
    return Band(lower: lower, upper: upper, targetCount: targetCount)
  }
}
