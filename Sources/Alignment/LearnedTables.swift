/// Makes the tables that score beads from expected counts of pairs of words.
extension RatioTables {
  /// Taken off every count: a pair seen once, half believed, is nothing.
  static let discount: Float = 0.15
  /// Added to every sum of counts, for translations not seen.
  static let unseenMass: Float = 0.3
  /// Pairs below this probability are left out.
  static let smallest: Float = 0.003
  /// Twins count as if seen so often, and half of the time as each other's translation.
  static let twinMass: Float = 2

  init(_ pairs: PairCounts, twins: Twins, sourceShares: [Float], targetShares: [Float]) {
    var sourceMasses = [Float](repeating: 0, count: sourceShares.count)
    var targetMasses = [Float](repeating: 0, count: targetShares.count)
    for word in 0..<pairs.sourceWords {
      for pair in pairs.row(word) {
        sourceMasses[word] += pairs.counts[pair]
        targetMasses[Int(pairs.columns[pair])] += pairs.counts[pair]
      }
    }
    for (word, twin) in twins.target.enumerated() where twin >= 0 {
      sourceMasses[word] += Self.twinMass
      targetMasses[Int(twin)] += Self.twinMass
    }
    var forward = Builder(given: sourceMasses, predicted: targetMasses, shares: targetShares)
    var backward = Builder(given: targetMasses, predicted: sourceMasses, shares: sourceShares)
    for word in 0..<pairs.sourceWords {
      let twin = twins.target[word]
      var twinCount: Float = 0
      for pair in pairs.row(word) {
        let column = pairs.columns[pair]
        if column == twin {
          twinCount = pairs.counts[pair]
        } else {
          forward.add(Int32(word), column, pairs.counts[pair] - Self.discount)
          backward.add(column, Int32(word), pairs.counts[pair] - Self.discount)
        }
      }
      if twin >= 0 {
        forward.add(Int32(word), twin, twinCount + Self.twinMass / 2)
        backward.add(twin, Int32(word), twinCount + Self.twinMass / 2)
      }
    }
    self.init(forward: forward.table(), backward: backward.table())
  }

  private struct Builder {
    private let norms: [Float]
    private var masses: [Float]
    private let shares: [Float]
    private var isKnown: [Bool]
    private var rows: [Int32] = []
    private var columns: [Int32] = []
    private var counts: [Float] = []

    init(given: [Float], predicted: [Float], shares: [Float]) {
      norms = given.map { $0 + RatioTables.unseenMass }
      masses = predicted
      self.shares = shares
      isKnown = Array(repeating: false, count: predicted.count)
    }

    mutating func add(_ row: Int32, _ column: Int32, _ count: Float) {
      guard count >= RatioTables.smallest * norms[Int(row)] else { return }
      rows.append(row)
      columns.append(column)
      counts.append(count)
      isKnown[Int(column)] = true
    }

    func table() -> RatioTable {
      var starts = [Int32](repeating: 0, count: norms.count + 1)
      for row in rows { starts[Int(row) + 1] += 1 }
      for row in norms.indices { starts[row + 1] += starts[row] }
      var next = starts
      var sortedColumns = [Int32](repeating: 0, count: rows.count)
      var ratios = [Float](repeating: 0, count: rows.count)
      for index in rows.indices {
        let place = Int(next[Int(rows[index])])
        next[Int(rows[index])] += 1
        sortedColumns[place] = columns[index]
        ratios[place] = counts[index] / shares[Int(columns[index])]
      }
      return RatioTable(
        starts: starts, columns: sortedColumns, ratios: ratios, norms: norms,
        masses: zip(masses, isKnown).map { $1 ? $0 : 0 }, shares: shares)
    }
  }
}
