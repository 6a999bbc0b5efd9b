/// Turns expected counts of word pairs into the two tables that score beads.
struct RatioTables: Sendable {
  var forward: RatioTable
  var backward: RatioTable

  static let discount: Float = 0.2
  static let addedMass: Float = 0.3
  static let smallest: Float = 0.003
  static let twinProbability: Float = 0.5
}

extension RatioTables {
  /// Tables that know nothing but words that are the same on both sides.
  init(twins: [Int32], sourceShare: [Float], targetShare: [Float], probability: Float = 0.4) {
    let count = targetShare.count
    var back = [Int32](repeating: -1, count: count)
    for (word, twin) in twins.enumerated() where twin >= 0 { back[Int(twin)] = Int32(word) }
    forward = Self.table(of: twins, shares: targetShare, probability)
    backward = Self.table(of: back, shares: sourceShare, probability)
  }

  private static func table(
    of twins: [Int32], shares: [Float], _ probability: Float
  ) -> RatioTable {
    var table = RatioTable(
      starts: [0], columns: [], ratios: [], floors: Array(repeating: 1, count: shares.count))
    for twin in twins {
      if twin >= 0 {
        table.columns.append(twin)
        table.ratios.append((1 - RatioTable.smoothing) * probability / shares[Int(twin)])
        table.floors[Int(twin)] = RatioTable.smoothing
      }
      table.starts.append(Int32(table.columns.count))
    }
    return table
  }

  init(
    _ counts: LexiconTrainer.Counts, twins: [Int32], sourceShare: [Float], targetShare: [Float]
  ) {
    let pairs = counts.pairs
    var rowSums = [Float](repeating: 0, count: sourceShare.count)
    var columnSums = [Float](repeating: 0, count: targetShare.count)
    for word in rowSums.indices {
      for pair in pairs.starts[word]..<pairs.starts[word + 1] {
        rowSums[word] += counts.counts[pair]
        columnSums[Int(pairs.columns[pair])] += counts.counts[pair]
      }
    }
    var builder = (
      forward: Builder(given: sourceShare.count, shares: targetShare),
      backward: Builder(given: targetShare.count, shares: sourceShare)
    )
    for word in rowSums.indices {
      var twinSeen = false
      for pair in pairs.starts[word]..<pairs.starts[word + 1] {
        let column = pairs.columns[pair]
        let isTwin = column == twins[word]
        if isTwin { twinSeen = true }
        let count = isTwin ? counts.counts[pair] : counts.counts[pair] - Self.discount
        var t = max(0, count) / (rowSums[word] + Self.addedMass)
        var s = max(0, count) / (columnSums[Int(column)] + Self.addedMass)
        if isTwin {
          t = max(t, Self.twinProbability)
          s = max(s, Self.twinProbability)
        }
        if t >= Self.smallest { builder.forward.add(Int32(word), column, t) }
        if s >= Self.smallest { builder.backward.add(column, Int32(word), s) }
      }
      if twins[word] >= 0, !twinSeen {
        builder.forward.add(Int32(word), twins[word], Self.twinProbability)
        builder.backward.add(twins[word], Int32(word), Self.twinProbability)
      }
    }
    forward = builder.forward.table()
    backward = builder.backward.table()
  }

  private struct Builder {
    let given: Int
    let shares: [Float]
    var rows: [Int32] = []
    var columns: [Int32] = []
    var ratios: [Float] = []
    var floors: [Float]

    init(given: Int, shares: [Float]) {
      self.given = given
      self.shares = shares
      floors = Array(repeating: 1, count: shares.count)
    }

    mutating func add(_ row: Int32, _ column: Int32, _ probability: Float) {
      rows.append(row)
      columns.append(column)
      ratios.append((1 - RatioTable.smoothing) * probability / shares[Int(column)])
      floors[Int(column)] = RatioTable.smoothing
    }

    func table() -> RatioTable {
      var starts = [Int32](repeating: 0, count: given + 1)
      for row in rows { starts[Int(row) + 1] += 1 }
      for row in 0..<given { starts[row + 1] += starts[row] }
      var next = starts
      var sortedColumns = [Int32](repeating: 0, count: rows.count)
      var sortedRatios = [Float](repeating: 0, count: rows.count)
      for index in rows.indices {
        let place = Int(next[Int(rows[index])])
        sortedColumns[place] = columns[index]
        sortedRatios[place] = ratios[index]
        next[Int(rows[index])] += 1
      }
      return RatioTable(
        starts: starts, columns: sortedColumns, ratios: sortedRatios, floors: floors)
    }
  }
}
