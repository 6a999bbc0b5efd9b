public import TranslationModel

/// The vectors of one side of a text pair: one for each run of a few sentences that could be a side of
/// a bead.
public struct SpanVectors: Sendable {
  let table: VectorTable
  /// The largest run, in segments.
  let largest: Int
  /// By first segment and size, -1 for what is no run.
  private let rows: [Int32]

  /// The runs that need a vector, in order: up to `largest` segments side by side that are text.
  public static func runs(of segments: [Segment], upTo largest: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for first in segments.indices {
      for end in first + 1...first + largest {
        guard end <= segments.count, segments[end - 1].kind == .text else { break }
        runs.append(first..<end)
      }
    }
    return runs
  }

  /// Asks for the row of each run, in order.
  ///
  /// - Precondition: rows are those of the table.
  /// - Throws: what `row` throws.
  public init<Fault: Error>(
    _ table: VectorTable, of segments: [Segment], upTo largest: Int,
    row: (Range<Int>) throws(Fault) -> Int
  ) throws(Fault) {
    self.table = table
    self.largest = largest
    var rows = [Int32](repeating: -1, count: segments.count * largest)
    for run in Self.runs(of: segments, upTo: largest) {
      let found = try row(run)
      precondition((0..<table.count).contains(found))
      rows[run.lowerBound * largest + run.count - 1] = Int32(found)
    }
    self.rows = rows
  }

  /// The row of a run's vector; nil when it is none.
  func row(of run: Range<Int>) -> Int32? {
    let row = rows[run.lowerBound * largest + run.count - 1]
    return row >= 0 ? row : nil
  }
}

/// What an embedding says of a text and its translation.
public struct PairVectors: Sendable {
  let source: SpanVectors
  let target: SpanVectors

  /// - Precondition: both sides have vectors of one dimension.
  public init(source: SpanVectors, target: SpanVectors) {
    precondition(source.table.dimension == target.table.dimension)
    self.source = source
    self.target = target
  }
}
