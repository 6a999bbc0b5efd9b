/// The vectors of one side of a section, by its sentences.
struct EmbeddedText: Sendable {
  let table: VectorTable
  /// Sentences.
  let count: Int
  /// By size of the run and the position that it ends at; -1 for what cannot be one side of a bead.
  private let rows: [[Int32]]

  /// - Parameters:
  ///   - half: the sentences that can be paired.
  ///   - first: the segment of the text that the section begins with.
  init(_ vectors: SpanVectors, _ half: PairableText, from first: Int) {
    table = vectors.table
    count = half.positions.count
    var rows = Array(
      repeating: [Int32](repeating: -1, count: half.positions.count + 1), count: vectors.largest)
    for end in 1...max(half.positions.count, 1) where end <= half.positions.count {
      for size in 1...min(vectors.largest, end) {
        let start = end - size
        let segments = first + half.positions[start]..<first + half.positions[end - 1] + 1
        // Something that is never paired stands between.
        guard segments.count == size, let row = vectors.row(of: segments) else { break }
        rows[size - 1][end] = row
      }
    }
    self.rows = rows
  }

  /// The row of the run of `size` sentences before a position, -1 when there is none.
  ///
  /// - Precondition: no run of this size is larger than what there are vectors for.
  func row(_ size: Int, endingAt end: Int) -> Int32 { rows[size - 1][end] }

  /// The rows of the runs of `size` sentences that end at some positions.
  func rows(_ size: Int, endingAt ends: ClosedRange<Int>) -> ArraySlice<Int32> {
    rows[size - 1][ends]
  }

  /// Whether the run lies in the text, and runs of its size have vectors.
  func hasRuns(of run: Range<Int>) -> Bool {
    run.lowerBound >= 0 && run.upperBound <= count && run.count <= rows.count
  }
}
