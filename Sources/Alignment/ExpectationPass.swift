import Glibc

/// One pass of expectation over all lessons.
struct ExpectationPass {
  /// Expected counts by pair: of the direction from source to target in `x`, of the other in `y`;
  /// agreed ones are the same in both.
  private(set) var counts: [SIMD2<Float>]
  private(set) var links: [[TrainingLink]] = []

  private let trainer: LexiconTrainer
  private let pairs: NumberedPairs
  private let values: [SIMD2<Float>]
  private let nullShare: Float
  private let isAgreed: Bool
  private let keepsLinks: Bool
  /// exp(-diagonal · distance), the distance in 256ths.
  private let favours: [Float]
  /// Where the pairs of the next bead begin.
  private var place = 0

  init(
    trainer: LexiconTrainer, pairs: NumberedPairs, values: [SIMD2<Float>], isFirst: Bool,
    isAgreed: Bool, keepsLinks: Bool
  ) {
    self.trainer = trainer
    self.pairs = pairs
    self.values = values
    self.isAgreed = isAgreed
    self.keepsLinks = keepsLinks
    nullShare = isFirst ? 0 : LexiconTrainer.nullShare
    let diagonal = isFirst ? 0 : LexiconTrainer.diagonal
    favours = (0...256).map { expf(-diagonal * Float($0) / 256) }
    counts = pairs.base.map { SIMD2($0, $0) }
  }

  /// A bead whose values are at hand: rows are its source words, columns its target words.
  private struct Grid {
    let rows: Int
    let columns: Int
    /// The values of each pair, favour included.
    var values: [SIMD2<Float>] = []
    /// What one unit of value is of its row's and its column's sum.
    var rowShares: [Float] = []
    var columnShares: [Float] = []
  }

  mutating func add(_ lesson: LexiconTrainer.Lesson) {
    var counts: [SIMD2<Float>] = []
    swap(&counts, &self.counts)
    var found: [TrainingLink] = []
    var grid = Grid(rows: 0, columns: 0)
    for bead in lesson.beads {
      fill(&grid, bead, lesson)
      if isAgreed {
        agree(grid, bead, &counts, &found)
      } else {
        count(grid, bead.weight, &counts)
      }
      place += grid.rows * grid.columns
    }
    swap(&counts, &self.counts)
    if keepsLinks { links.append(found) }
  }

  private func fill(_ grid: inout Grid, _ bead: TrainingBead, _ lesson: LexiconTrainer.Lesson) {
    let rows = bead.source.count
    let columns = bead.target.count
    var values: [SIMD2<Float>] = []
    var columnSums: [Float] = []
    var rowShares: [Float] = []
    swap(&values, &grid.values)
    swap(&columnSums, &grid.columnShares)
    swap(&rowShares, &grid.rowShares)
    if values.count < rows * columns {
      values = Array(repeating: .zero, count: rows * columns * 2)
    }
    columnSums.removeAll(keepingCapacity: true)
    rowShares.removeAll(keepingCapacity: true)
    for position in bead.target {
      columnSums.append(nullShare * trainer.targetShares[Int(lesson.target.words[position])])
    }
    let towardsTarget = (1 - nullShare) / Float(rows)
    let towardsSource = (1 - nullShare) / Float(columns)
    let rowStep = 256 / Float(rows)
    let columnStep = 256 / Float(columns)
    var cell = 0
    for row in 0..<rows {
      var distance = columnStep * 0.5 - (Float(row) + 0.5) * rowStep
      var sum: Float = 0
      for column in 0..<columns {
        let value =
          self.values[Int(pairs.places[place &+ cell])]
          * favours[Int(abs(max(-256, min(256, distance))))]
        values[cell] = value
        sum += value.y
        columnSums[column] += towardsTarget * value.x
        distance += columnStep
        cell &+= 1
      }
      let word = lesson.source.words[bead.source.lowerBound + row]
      rowShares.append(
        towardsSource / (nullShare * trainer.sourceShares[Int(word)] + towardsSource * sum))
    }
    for column in 0..<columns { columnSums[column] = towardsTarget / columnSums[column] }
    grid = Grid(
      rows: rows, columns: columns, values: values, rowShares: rowShares, columnShares: columnSums)
  }

  /// Counts both directions, each for itself.
  private func count(_ grid: Grid, _ weight: Float, _ counts: inout [SIMD2<Float>]) {
    var cell = 0
    for row in 0..<grid.rows {
      let rowShare = grid.rowShares[row]
      for column in 0..<grid.columns {
        counts[Int(pairs.places[place &+ cell])] +=
          weight * grid.values[cell] * SIMD2(grid.columnShares[column], rowShare)
        cell &+= 1
      }
    }
  }

  /// Counts the product of both directions' posteriors.
  private func agree(
    _ grid: Grid, _ bead: TrainingBead, _ counts: inout [SIMD2<Float>],
    _ found: inout [TrainingLink]
  ) {
    var cell = 0
    for row in 0..<grid.rows {
      let share = grid.rowShares[row] * bead.weight
      for column in 0..<grid.columns {
        let value = grid.values[cell]
        let count = share * value.y * value.x * grid.columnShares[column]
        counts[Int(pairs.places[place &+ cell])] += SIMD2(count, count)
        if keepsLinks, count > LexiconTrainer.smallestLink {
          found.append(
            TrainingLink(
              source: Int32(bead.source.lowerBound + row),
              target: Int32(bead.target.lowerBound + column), count: count))
        }
        cell &+= 1
      }
    }
  }
}
