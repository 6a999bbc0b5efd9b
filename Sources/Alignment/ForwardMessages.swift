/// What the paths from the start to each point are worth.
///
/// A path is a walk from (0, 0) to the ends of both texts by beads. Three states tell what came
/// last: a bead with text on both sides, a source sentence in a gap, a target sentence in a gap.
/// Inside a gap all source sentences come before all target sentences, so that each set of beads is
/// one path.
///
/// Values of a row are relative to the best of the row (see ``RowReach``).
struct ForwardMessages<Algebra: PathAlgebra>: Sendable {
  /// By cell and state.
  private(set) var match: [Double]
  private(set) var source: [Double]
  private(set) var target: [Double]
  /// The same whatever the state, the cost of leaving a gap included.
  private(set) var ready: [Double]

  init(cells: Int) {
    match = Array(repeating: -.infinity, count: cells)
    source = match
    target = match
    ready = match
  }

  /// Makes room for cells behind the last one.
  mutating func grow(by cells: Int) {
    let more = repeatElement(-Double.infinity, count: cells)
    match += more
    source += more
    target += more
    ready += more
  }

  /// Drops all other cells; those that are kept are numbered anew.
  mutating func keep(_ cells: [Int]) {
    match = cells.map { match[$0] }
    source = cells.map { source[$0] }
    target = cells.map { target[$0] }
    ready = cells.map { ready[$0] }
  }

  /// Computes rows from `first` on, at least through `last`, and then on until the messages agree with
  /// those that were there before: all later ones would agree as well.
  ///
  /// - Parameter steps: for each row how far its best is from the best of the row before.
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
    var ready: [Double] = []
    swap(&match, &self.match)
    swap(&source, &self.source)
    swap(&target, &self.target)
    swap(&ready, &self.ready)
    var reach = RowReach(lattice.inventory.largestSource)
    var row = MessageRow()
    var sum = Algebra()
    var agreeing = 0
    for i in first...band.sourceCount {
      reach.look(from: i, -1, band, steps)
      let low = Int(band.lower[i])
      let high = Int(band.upper[i])
      let offset = band.offsets[i]
      row.clear(high - low + 1)
      var peak = -Double.infinity
      for j in low...high {
        let column = j &- low
        var bySource = -Double.infinity
        var byTarget = -Double.infinity
        sum.clear()
        if i == 0 && j == 0 {
          sum.add(0)
        } else {
          var place = (offset &+ column) &* shapes.count
          for shape in shapes {
            let score = matches[place]
            place &+= 1
            guard score > BeadScores.impossible else { continue }
            let start = j &- shape.target
            guard start >= reach.lows[shape.source], start <= reach.highs[shape.source] else {
              continue
            }
            sum.add(
              ready[reach.bases[shape.source] &+ start] + Double(score)
                + reach.shifts[shape.source])
          }
          if j >= reach.lows[1], j <= reach.highs[1] {
            let above = reach.bases[1] &+ j
            bySource =
              Double(lattice.sourceNulls[i - 1])
              + Algebra.join(match[above] + open, source[above] + stay)
          }
          if column > 0 {
            byTarget =
              Double(lattice.targetNulls[j - 1])
              + Algebra.join(
                Algebra.join(row.match[column - 1] + open, row.target[column - 1] + stay),
                row.source[column - 1] + turn)
          }
        }
        let byMatch = sum.value
        let all = Algebra.join(byMatch, Algebra.join(bySource, byTarget) + leave)
        row.match[column] = byMatch
        row.source[column] = bySource
        row.target[column] = byTarget
        row.ready[column] = all
        peak = max(peak, all)
      }
      let step = peak > -.infinity ? peak : 0
      let isCompared = i >= last && i < band.sourceCount
      var isSame = isCompared && row.agrees(step, steps[i])
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
        ready[cell] = row.ready[column] - step
      }
      steps[i] = step
      agreeing = isSame ? agreeing + 1 : 0
      if agreeing >= lattice.inventory.largestSource { break }
    }
    swap(&match, &self.match)
    swap(&source, &self.source)
    swap(&target, &self.target)
    swap(&ready, &self.ready)
  }
}

/// The messages of one row while they are made.
struct MessageRow {
  var match: [Double] = []
  var source: [Double] = []
  var target: [Double] = []
  var ready: [Double] = []

  /// Messages that differ by less are the same. It is far below the 1e-9 that a confidence may be off
  /// by, since what is left of a difference enters into every later row.
  private static let agreement = 1e-11

  /// Makes room for so many columns.
  mutating func clear(_ columns: Int) {
    guard match.count < columns else { return }
    match = Array(repeating: 0, count: columns * 2)
    source = match
    target = match
    ready = match
  }

  @inline(__always)
  func agrees(_ one: Double, _ other: Double) -> Bool {
    one == other || abs(one - other) < Self.agreement
  }
}
