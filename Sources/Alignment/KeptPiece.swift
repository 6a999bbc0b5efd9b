import TranslationModel

/// A part of a kept section between two settled points, with what was computed of it.
struct KeptPiece: Sendable {
  /// The segments of the text.
  let section: Sections.Section
  /// What can be paired, by positions in the kept section.
  let source: Range<Int>
  let target: Range<Int>
  /// Pairs that must not stand in one bead, by positions in the kept section.
  let forbidden: Set<Point>
  /// The lattice of this piece alone; its cells are numbered in the section's store.
  var lattice: Lattice
  /// For each row what its messages are relative to; see ``RowReach``.
  var forwardSteps: [Double]
  var backwardSteps: [Double]
  var bestSteps: [Double]
  /// The beads of the text's segments.
  var beads: [Bead] = []

  /// The cell of a point of the section, when the piece has it and all points up to `last` in its row.
  func cell(_ source: Int, _ columns: ClosedRange<Int>) -> Int? {
    let row = source - self.source.lowerBound
    let band = lattice.band
    guard row >= 0, row <= band.sourceCount,
      Int(band.lower[row]) + target.lowerBound <= columns.lowerBound,
      columns.upperBound <= Int(band.upper[row]) + target.lowerBound
    else { return nil }
    return band.cell(row, columns.lowerBound - target.lowerBound)
  }

  /// The columns of a row of the section, in the section's positions.
  func columns(_ source: Int) -> ClosedRange<Int> {
    let row = source - self.source.lowerBound
    return Int(lattice.band.lower[row]) + target.lowerBound...Int(lattice.band.upper[row])
      + target.lowerBound
  }
}
