/// The tables of both directions.
struct RatioTables: Sendable {
  /// Target words given source words.
  let forward: RatioTable
  /// Source words given target words.
  let backward: RatioTable

  init(forward: RatioTable, backward: RatioTable) {
    self.forward = forward
    self.backward = backward
  }

  /// Tables that know nothing but words that are the same on both sides.
  init(twins: Twins, sourceShares: [Float], targetShares: [Float]) {
    forward = RatioTable(twins: twins.target, shares: targetShares)
    backward = RatioTable(twins: twins.source, shares: sourceShares)
  }
}

extension RatioTable {
  private static let twinProbability: Float = 0.4
  /// A shared word is as good as one seen this often.
  private static let twinMass: Float = 1000

  fileprivate init(twins: [Int32], shares: [Float]) {
    var starts: [Int32] = [0]
    var columns: [Int32] = []
    var masses = [Float](repeating: 0, count: shares.count)
    starts.reserveCapacity(twins.count + 1)
    for twin in twins {
      if twin >= 0 {
        columns.append(twin)
        masses[Int(twin)] = Self.twinMass
      }
      starts.append(Int32(columns.count))
    }
    self.init(
      starts: starts, columns: columns,
      ratios: columns.map { Self.twinProbability / shares[Int($0)] },
      norms: Array(repeating: 1, count: twins.count), masses: masses, shares: shares)
  }
}
