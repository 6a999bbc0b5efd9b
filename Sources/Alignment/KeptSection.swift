import TranslationModel

/// A section whose alignment is kept: lexicon and parameters as they were in the last round, and one
/// store for the scores and messages of all pieces that it is cut into.
///
/// A new piece is made from the one that it is a part of. What is still true of it stays where it
/// is: only rows whose cells changed are scored again, and messages are computed from there outwards
/// until they agree with the kept ones. So the result is that of computing all of it again.
struct KeptSection: Sendable {
  let text: SectionText
  private let scorer: BeadScorer
  /// Where the last round searched.
  private let base: Band
  private let whole: Lattice
  private let confidenceScale: Double

  private var matches: [Float] = []
  private var forward = ForwardMessages<LogSum>(cells: 0)
  private var best = ForwardMessages<BestScore>(cells: 0)
  private var backward = BackwardMessages(cells: 0)

  /// A border nearer to the edge of the searched band than this moves the edge out.
  private static let margin = 5
  /// How far around such a border is searched.
  private static let smallestZone = 10
  private static let largestZone = 200

  init(_ text: SectionText, _ scorer: BeadScorer, base: Band, confidenceScale: Double) {
    self.text = text
    self.scorer = scorer
    self.base = base
    self.confidenceScale = confidenceScale
    whole = scorer.lattice(in: base)
  }

  /// Cells of the store, those of pieces that are no more included.
  var cellCount: Int { matches.count / max(whole.inventory.count, 1) }

  /// The same with an empty store.
  var emptied: KeptSection {
    KeptSection(text, scorer, base: base, confidenceScale: confidenceScale)
  }

  /// Drops what no piece uses any more, when that is most of the store.
  ///
  /// - Parameter pieces: all pieces of the section; they are told the new places of their cells.
  /// - Returns: whether anything was done.
  mutating func compact(_ pieces: inout [KeptPiece]) -> Bool {
    func width(_ band: Band, _ row: Int) -> Int { Int(band.upper[row] - band.lower[row]) + 1 }
    let used = pieces.reduce(0) { sum, piece in
      let band = piece.lattice.band
      return sum + (0...band.sourceCount).reduce(0) { $0 + width(band, $1) }
    }
    guard cellCount > 2 * used + 1000 else { return false }
    var cells: [Int] = []
    for index in pieces.indices {
      let piece = pieces[index]
      let band = piece.lattice.band
      var offsets: [Int] = []
      for row in 0...band.sourceCount {
        offsets.append(cells.count)
        cells += band.offsets[row]..<band.offsets[row] + width(band, row)
      }
      pieces[index].lattice = whole.part(
        piece.source, piece.target, in: Band(band, offsets: offsets))
    }
    let count = whole.inventory.count
    matches = cells.flatMap { matches[$0 * count..<($0 + 1) * count] }
    forward.keep(cells)
    best.keep(cells)
    backward.keep(cells)
    return true
  }

  /// Aligns a part of the section.
  ///
  /// - Parameter old: a piece that holds the new one, nil to compute everything anew.
  mutating func piece(_ part: SectionText, from old: KeptPiece?) -> KeptPiece {
    let source = range(part.section.source, text.section.source, text.source.pairable)
    let target = range(part.section.target, text.section.target, text.target.pairable)
    let forbidden = Set(
      part.forbidden.map {
        Point(source: $0.source + source.lowerBound, target: $0.target + target.lowerBound)
      })
    let known = old?.forbidden.filter {
      source.contains($0.source) && target.contains($0.target)
    }
    // What is no longer forbidden has lost its score.
    let old = known.map { $0.isSubset(of: forbidden) } ?? false ? old : nil
    let intervals = intervals(source, target)
    var change = Change(old == nil ? 0...source.count : nil)
    let offsets = place(intervals, source, target, from: old, &change)
    let band = Band(intervals, offsets: offsets)
    if let grown = change.grown {
      let end = min(source.count, grown.upperBound + whole.inventory.largestSource)
      score(grown.lowerBound...end, band, source, target)
      change.touch(end)
    }
    for point in forbidden where change.grown != nil || !(known ?? []).contains(point) {
      let row = point.source - source.lowerBound
      BeadScores.forbid(
        Point(source: row, target: point.target - target.lowerBound), in: band, whole.inventory,
        &matches)
      change.touch(row + 1)
      change.touch(min(row + whole.inventory.largestSource, source.count))
    }
    func steps(_ kept: KeyPath<KeptPiece, [Double]>) -> [Double] {
      guard let old else { return Array(repeating: 0, count: source.count + 1) }
      let first = source.lowerBound - old.source.lowerBound
      return Array(old[keyPath: kept][first...first + source.count])
    }
    var piece = KeptPiece(
      section: part.section, source: source, target: target, forbidden: forbidden,
      lattice: whole.part(source, target, in: band), forwardSteps: steps(\.forwardSteps),
      backwardSteps: steps(\.backwardSteps), bestSteps: steps(\.bestSteps))
    if let touched = change.touched { update(&piece, touched) }
    piece.beads = part.placed(beads(of: piece)).map(\.bead)
    return piece
  }

  /// Rows of a piece that differ from what is kept.
  private struct Change {
    /// Rows that have other cells, scores or borders than before.
    var touched: ClosedRange<Int>?
    /// Rows that have cells which were never scored.
    var grown: ClosedRange<Int>?

    init(_ all: ClosedRange<Int>?) {
      touched = all
      grown = all
    }

    mutating func touch(_ row: Int) {
      touched = touched.map { min($0.lowerBound, row)...max($0.upperBound, row) } ?? row...row
    }

    mutating func grow(_ row: Int) {
      touch(row)
      grown = grown.map { min($0.lowerBound, row)...max($0.upperBound, row) } ?? row...row
    }
  }

  /// The positions of what can be paired among some segments.
  private func range(
    _ part: Range<Int>, _ whole: Range<Int>, _ pairable: PairableText
  ) -> Range<Int> {
    pairable.count(
      before: part.lowerBound - whole.lowerBound)..<pairable.count(
        before: part.upperBound - whole.lowerBound)
  }

  /// The band of a piece: that of the last round, and more where a border stands at its edge or
  /// outside of it. It depends on nothing else, so that the order of constraints does not matter.
  private func intervals(_ source: Range<Int>, _ target: Range<Int>) -> Band {
    let rows = source.count
    let columns = target.count
    func clamped(_ column: Int32) -> Int32 {
      Int32(min(max(Int(column) - target.lowerBound, 0), columns))
    }
    var lower = base.lower[source.lowerBound...source.upperBound].map(clamped)
    var upper = base.upper[source.lowerBound...source.upperBound].map(clamped)
    let start = zone(Point(source: source.lowerBound, target: target.lowerBound))
    if start > 0 {
      for row in 0...min(start, rows) {
        let end = Int32(min(start, columns))
        upper[row] = lower[row] > end ? end : max(upper[row], end)
        lower[row] = 0
      }
    }
    let end = zone(Point(source: source.upperBound, target: target.upperBound))
    if end > 0 {
      for row in max(0, rows - end)...rows {
        let first = Int32(max(0, columns - end))
        lower[row] = upper[row] < first ? first : min(lower[row], first)
        upper[row] = Int32(columns)
      }
    }
    return Band(lower: lower, upper: upper, targetCount: columns)
  }

  /// How far to search around a border of a piece beyond the band of the last round.
  private func zone(_ border: Point) -> Int {
    let low = max(0, border.target - Self.margin)
    let high = min(base.targetCount, border.target + Self.margin)
    let lacking = max(
      Int(base.lower[border.source]) - low, high - Int(base.upper[border.source]), 0)
    return lacking == 0 ? 0 : min(Self.smallestZone + 2 * lacking, Self.largestZone)
  }

  /// Finds a place in the store for each row, the old one where it still serves.
  private mutating func place(
    _ intervals: Band, _ source: Range<Int>, _ target: Range<Int>, from old: KeptPiece?,
    _ change: inout Change
  ) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(source.count + 1)
    var cells = cellCount
    let isNewStart =
      old.map {
        ($0.source.lowerBound, $0.target.lowerBound) != (source.lowerBound, target.lowerBound)
      } ?? true
    for row in 0...source.count {
      let columns =
        Int(intervals.lower[row]) + target.lowerBound...Int(intervals.upper[row])
        + target.lowerBound
      let kept = old?.cell(source.lowerBound + row, columns)
      if let kept, row > 0 || !isNewStart {
        offsets.append(kept)
        if old?.columns(source.lowerBound + row) != columns { change.touch(row) }
      } else {
        // A new start shares its point with the end of the piece before it, but not its messages.
        offsets.append(cells)
        cells += columns.count
        if kept == nil { change.grow(row) } else { change.touch(row) }
      }
    }
    if let old,
      old.source.upperBound != source.upperBound
        || old.target.upperBound != target.upperBound
    {
      change.touch(source.count)
    }
    let added = cells - cellCount
    matches += repeatElement(BeadScores.impossible, count: added * whole.inventory.count)
    forward.grow(by: added)
    best.grow(by: added)
    backward.grow(by: added)
    return offsets
  }

  /// Scores the beads that end in some rows of a piece.
  private mutating func score(
    _ rows: ClosedRange<Int>, _ band: Band, _ source: Range<Int>, _ target: Range<Int>
  ) {
    let count = whole.inventory.count
    let first = max(0, rows.lowerBound - whole.inventory.largestSource)
    let column = band.lower[first]
    let window = Band(
      lower: band.lower[first...rows.upperBound].map { $0 - column },
      upper: band.upper[first...rows.upperBound].map { $0 - column },
      targetCount: Int(band.upper[rows.upperBound] - column))
    let scores = scorer.matches(
      in: window,
      at: Point(source: source.lowerBound + first, target: target.lowerBound + Int(column)))
    for row in rows {
      let from = window.offsets[row - first] * count
      let to = band.offsets[row] * count
      for place in 0..<(Int(band.upper[row] - band.lower[row]) + 1) * count {
        matches[to + place] = scores[from + place]
      }
    }
  }

  private mutating func update(_ piece: inout KeptPiece, _ touched: ClosedRange<Int>) {
    let (first, last) = (touched.lowerBound, touched.upperBound)
    forward.run(in: piece.lattice, matches, &piece.forwardSteps, from: first, through: last)
    best.run(in: piece.lattice, matches, &piece.bestSteps, from: first, through: last)
    // A changed score belongs to the row where its bead ends, and to the message of that where it
    // begins.
    backward.run(
      in: piece.lattice, matches, &piece.backwardSteps, from: last,
      through: max(0, first - piece.lattice.inventory.largestSource))
  }

  private func beads(of piece: KeptPiece) -> [Bead] {
    let path = BestPath(piece.lattice, matches, best, piece.bestSteps)
    let sums = ForwardBackward(
      piece.lattice, matches, forward, backward, forwardSteps: piece.forwardSteps,
      backwardSteps: piece.backwardSteps)
    return Decoder(sums).beads(along: path, scale: confidenceScale)
  }
}
