/// The log-sums of the paths from each point to the end, by the state that came before it.
///
/// Values of a row are relative to the best of the row, as in ``ForwardMessages``.
struct BackwardMessages: Sendable {
  private(set) var match: [Double]
  private(set) var source: [Double]
  private(set) var target: [Double]

  init(cells: Int) {
    match = Array(repeating: -.infinity, count: cells)
    source = match
    target = match
  }

  /// Makes room for cells behind the last one.
  mutating func grow(by cells: Int) {
    let more = repeatElement(-Double.infinity, count: cells)
    match += more
    source += more
    target += more
  }

  /// Drops all other cells; those that are kept are numbered anew.
  mutating func keep(_ cells: [Int]) {
    match = cells.map { match[$0] }
    source = cells.map { source[$0] }
    target = cells.map { target[$0] }
  }

  /// Computes rows from `first` back, at least through `last`, and then on until the messages agree
  /// with those that were there before.
  ///
  /// - Parameter steps: for each row how far its best is from the best of the row after it.
  mutating func run(
    in lattice: Lattice, _ matches: [Float], _ steps: inout [Double], from first: Int,
    through last: Int
  ) {
    let band = lattice.band
    let shapes = lattice.inventory.shapes
    let (open, stay, leave, turn) = (
      lattice.logOpen, lattice.logStay, lattice.logLeave, lattice.logSwitch
    )
    var match: [Double] = []
    var source: [Double] = []
    var target: [Double] = []
    swap(&match, &self.match)
    swap(&source, &self.source)
    swap(&target, &self.target)
    var reach = RowReach(lattice.inventory.largestSource)
    var row = MessageRow()
    var sum = LogSum()
    var agreeing = 0
    for i in stride(from: first, through: 0, by: -1) {
      reach.look(from: i, 1, band, steps)
      let low = Int(band.lower[i])
      let high = Int(band.upper[i])
      let offset = band.offsets[i]
      row.clear(high - low + 1)
      var peak = -Double.infinity
      for j in stride(from: high, through: low, by: -1) {
        let column = j &- low
        sum.clear()
        if i == band.sourceCount && j == band.targetCount { sum.add(0) }
        for (k, shape) in shapes.enumerated() {
          let end = j &+ shape.target
          guard end >= reach.lows[shape.source], end <= reach.highs[shape.source] else { continue }
          let cell = reach.bases[shape.source] &+ end
          let score = matches[cell &* shapes.count &+ k]
          if score > BeadScores.impossible {
            sum.add(Double(score) + match[cell] + reach.shifts[shape.source])
          }
        }
        let onward = sum.value
        var bySource = -Double.infinity
        var byTarget = -Double.infinity
        if j >= reach.lows[1], j <= reach.highs[1] {
          bySource = Double(lattice.sourceNulls[i]) + source[reach.bases[1] &+ j]
        }
        if j < high { byTarget = Double(lattice.targetNulls[j]) + row.target[column + 1] }
        let byMatch = logAdd(onward, logAdd(bySource, byTarget) + open)
        row.match[column] = byMatch
        row.source[column] = logAdd(onward + leave, logAdd(bySource + stay, byTarget + turn))
        row.target[column] = logAdd(onward + leave, byTarget + stay)
        peak = max(peak, byMatch)
      }
      let step = peak > -.infinity ? peak : 0
      var isSame = i <= last && i > 0 && row.agrees(step, steps[i])
      for column in 0...high - low {
        let cell = offset &+ column
        if isSame {
          isSame =
            row.agrees(row.match[column] - step, match[cell])
            && row.agrees(row.source[column] - step, source[cell])
            && row.agrees(row.target[column] - step, target[cell])
        }
        match[cell] = row.match[column] - step
        source[cell] = row.source[column] - step
        target[cell] = row.target[column] - step
      }
      steps[i] = step
      agreeing = isSame ? agreeing + 1 : 0
      if agreeing >= lattice.inventory.largestSource { break }
    }
    swap(&match, &self.match)
    swap(&source, &self.source)
    swap(&target, &self.target)
  }
}
