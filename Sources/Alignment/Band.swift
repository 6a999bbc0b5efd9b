/// The part of the lattice that is searched: for each source position an interval of target
/// positions.
///
/// A point (i, j) stands between sentences: i source and j target sentences lie before it. Rows run
/// from 0 to the number of source sentences, and neither end of the interval ever moves back. Cells
/// are numbered row after row.
struct Band: Hashable, Sendable {
  /// The first point of each row.
  let lower: [Int32]
  /// The last point of each row.
  let upper: [Int32]
  /// The number of each row's first cell; in a band that numbers its cells itself one more, the number
  /// of all.
  let offsets: [Int]

  var sourceCount: Int { lower.count - 1 }
  var targetCount: Int { Int(upper[upper.count - 1]) }
  var cellCount: Int { offsets[offsets.count - 1] }

  /// Makes a band of the given intervals: ends are clamped to the lattice, made to rise, and made
  /// to overlap enough for a path to pass.
  init(lower: [Int32], upper: [Int32], targetCount: Int) {
    var lower = lower
    var upper = upper
    let last = lower.count - 1
    let end = Int32(targetCount)
    lower[0] = 0
    upper[last] = end
    for row in lower.indices {
      lower[row] = min(max(lower[row], 0), end)
      upper[row] = min(max(upper[row], 0), end)
    }
    for row in stride(from: last - 1, through: 0, by: -1) {
      lower[row] = min(lower[row], lower[row + 1])
    }
    // A row reaches at least the lower end of the next, or nothing could pass.
    for row in 0..<last {
      upper[row] = max(upper[row], lower[row + 1])
      upper[row + 1] = max(upper[row + 1], upper[row])
    }
    var offsets = [0]
    offsets.reserveCapacity(lower.count + 1)
    for row in lower.indices { offsets.append(offsets[row] + Int(upper[row] - lower[row]) + 1) }
    self.lower = lower
    self.upper = upper
    self.offsets = offsets
  }

  /// The same intervals with cells that are numbered elsewhere.
  init(_ band: Band, offsets: [Int]) {
    lower = band.lower
    upper = band.upper
    self.offsets = offsets
  }

  /// The whole lattice.
  init(sourceCount: Int, targetCount: Int) {
    self.init(
      lower: Array(repeating: 0, count: sourceCount + 1),
      upper: Array(repeating: Int32(targetCount), count: sourceCount + 1),
      targetCount: targetCount)
  }

  /// A band around points that a path goes through, so many steps to each side.
  init(
    around points: some Sequence<Point>, halfWidth: Int, sourceCount: Int, targetCount: Int
  ) {
    var lower = [Int32](repeating: Int32(targetCount), count: sourceCount + 1)
    var upper = [Int32](repeating: 0, count: sourceCount + 1)
    func visit(_ point: Point) {
      let low = Int32(max(0, point.target - halfWidth))
      let high = Int32(min(targetCount, point.target + halfWidth))
      let first = min(max(0, point.source - halfWidth), sourceCount)
      let last = max(0, min(sourceCount, point.source + halfWidth))
      for row in first...last {
        lower[row] = min(lower[row], low)
        upper[row] = max(upper[row], high)
      }
    }
    visit(Point(source: 0, target: 0))
    for point in points { visit(point) }
    visit(Point(source: sourceCount, target: targetCount))
    self.init(lower: lower, upper: upper, targetCount: targetCount)
  }

  /// The same points with the sides changed about: for each target position its source interval.
  func transposed() -> (lower: [Int32], upper: [Int32]) {
    var firsts = [Int32](repeating: 0, count: targetCount + 1)
    var lasts = firsts
    var first = 0
    var last = 0
    for column in 0...Int32(targetCount) {
      while first < sourceCount, upper[first] < column { first += 1 }
      while last < sourceCount, lower[last + 1] <= column { last += 1 }
      firsts[Int(column)] = Int32(first)
      lasts[Int(column)] = Int32(last)
    }
    return (firsts, lasts)
  }

  func contains(_ point: Point) -> Bool {
    (0...sourceCount).contains(point.source) && Int(lower[point.source]) <= point.target
      && point.target <= Int(upper[point.source])
  }

  @inline(__always)
  func cell(_ source: Int, _ target: Int) -> Int { offsets[source] &+ target &- Int(lower[source]) }
}
