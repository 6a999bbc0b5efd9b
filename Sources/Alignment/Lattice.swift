/// The score of every bead inside a band, and what constraints allow.
///
/// Scores are log-ratios against the same sentences without correspondence.
struct Lattice: Sendable {
  let band: Band
  let inventory: ShapeInventory
  /// For each cell the scores of the beads that end there, in the order of the inventory.
  var matches: [Float]
  /// Scores of single source and target sentences in a gap, transitions apart.
  var sourceNulls: [Float]
  var targetNulls: [Float]
  /// Log-costs of beginning a gap, staying in it, leaving it, and passing in it from source to
  /// target sentences.
  let open: Double
  let stay: Double
  let leave: Double
  let turn: Double
  /// The part of each row that constraints leave; empty where the first is above the last.
  private(set) var firsts: [Int32]
  private(set) var lasts: [Int32]
  /// Beads that must be, by the cell where they end.
  private(set) var fixed: [Int: FixedBead] = [:]

  /// A bead that must be: it starts at `cell`, and its shape need not be in the inventory.
  struct FixedBead: Hashable, Sendable {
    let cell: Int
    let source: Range<Int>
    let target: Range<Int>
  }

  static let impossible = -Float.infinity

  init(
    band: Band, inventory: ShapeInventory, matches: [Float], sourceNulls: [Float],
    targetNulls: [Float], parameters: ModelParameters, weights: AlignmentWeights
  ) {
    self.band = band
    self.inventory = inventory
    self.matches = matches
    self.sourceNulls = sourceNulls
    self.targetNulls = targetNulls
    open = weights.gapOpen * parameters.logOpen
    stay = weights.gapStay * parameters.logStay
    leave = weights.gapStay * parameters.logLeave
    turn = weights.gapStay * parameters.logSwitch
    firsts = band.lower
    lasts = band.upper
  }

  /// Makes every path go through a point.
  ///
  /// - Returns: the rows whose cells or beads changed.
  /// - Precondition: the band contains the point.
  @discardableResult
  mutating func require(_ point: Point) -> Range<Int> {
    precondition(band.contains(point), "a required point outside the band")
    let column = Int32(point.target)
    var first = point.source
    while first > 0, lasts[first - 1] > column {
      first -= 1
      lasts[first] = column
    }
    var last = point.source
    while last < band.sourceCount, firsts[last + 1] < column {
      last += 1
      firsts[last] = column
    }
    let reach = min(band.sourceCount, point.source + inventory.largestSource)
    for row in point.source...reach { banBeads(passing: point, endingIn: row) }
    return first..<max(last, reach) + 1
  }

  private mutating func banBeads(passing point: Point, endingIn row: Int) {
    for column in Int(band.lower[row])...Int(band.upper[row]) {
      let base = band.cell(row, column) * inventory.count
      for (k, shape) in inventory.shapes.enumerated() {
        let start = (source: row - shape.source, target: column - shape.target)
        let isBefore = row <= point.source && column <= point.target
        let isAfter = start.source >= point.source && start.target >= point.target
        if !isBefore, !isAfter { matches[base + k] = Self.impossible }
      }
    }
  }

  /// Makes every path contain a bead. Its sentences stand in no other one.
  ///
  /// - Returns: the rows whose cells or beads changed.
  @discardableResult
  mutating func require(source: Range<Int>, target: Range<Int>) -> Range<Int> {
    let start = Point(source: source.lowerBound, target: target.lowerBound)
    let end = Point(source: source.upperBound, target: target.upperBound)
    let before = require(start)
    let after = require(end)
    if !source.isEmpty, !target.isEmpty {
      for row in source.dropFirst() {
        firsts[row] = band.upper[row] + 1
        lasts[row] = band.lower[row] - 1
      }
      for sentence in source { sourceNulls[sentence] = Self.impossible }
      for sentence in target { targetNulls[sentence] = Self.impossible }
      banBeads(within: source, target)
      fixed[band.cell(end.source, end.target)] = FixedBead(
        cell: band.cell(start.source, start.target), source: source, target: target)
    }
    return min(before.lowerBound, after.lowerBound)..<max(before.upperBound, after.upperBound)
  }

  /// Bans what lies between the ends of a fixed bead.
  private mutating func banBeads(within source: Range<Int>, _ target: Range<Int>) {
    for row in source.lowerBound + 1...source.upperBound {
      for column in Int(band.lower[row])...Int(band.upper[row]) {
        let base = band.cell(row, column) * inventory.count
        for (k, shape) in inventory.shapes.enumerated()
        where row - shape.source < source.upperBound && column - shape.target < target.upperBound
          && row > source.lowerBound && column > target.lowerBound
        {
          matches[base + k] = Self.impossible
        }
      }
    }
  }

  /// Forbids every bead that holds both sentences.
  ///
  /// - Returns: the rows whose beads changed.
  @discardableResult
  mutating func forbid(source: Int, target: Int) -> Range<Int> {
    let reach = min(band.sourceCount, source + inventory.largestSource)
    for row in source + 1...reach {
      for column in Int(band.lower[row])...Int(band.upper[row]) where column > target {
        let base = band.cell(row, column) * inventory.count
        for (k, shape) in inventory.shapes.enumerated()
        where row - shape.source <= source && column - shape.target <= target {
          matches[base + k] = Self.impossible
        }
      }
    }
    return source + 1..<reach + 1
  }
}
