/// The rows that beads reach from one row of a lattice, nearest first: where they lie and what their
/// messages must be shifted by.
///
/// The messages of a row are kept relative to the row's own best, so that they stay small numbers
/// however long the texts are; the step from one row's best to the next one's is kept beside them.
struct RowReach {
  /// The first and last column of each row, and the cell of its column 0. A row that is not there
  /// has no columns.
  private(set) var lows: [Int]
  private(set) var highs: [Int]
  private(set) var bases: [Int]
  private(set) var shifts: [Double]

  init(_ largest: Int) {
    lows = Array(repeating: 1, count: largest + 1)
    highs = Array(repeating: 0, count: largest + 1)
    bases = highs
    shifts = Array(repeating: 0, count: largest + 1)
  }

  /// Looks from row `row` at the rows before it (`direction` -1) or after it (1).
  mutating func look(from row: Int, _ direction: Int, _ band: Band, _ steps: [Double]) {
    for distance in 1..<lows.count {
      let other = row + direction * distance
      guard other >= 0, other <= band.sourceCount else {
        lows[distance] = 1
        highs[distance] = 0
        continue
      }
      lows[distance] = Int(band.lower[other])
      highs[distance] = Int(band.upper[other])
      bases[distance] = band.offsets[other] - lows[distance]
      if distance > 1 { shifts[distance] = shifts[distance - 1] - steps[other - direction] }
    }
  }
}
