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
  ///
  /// - Parameter twinMass: how well such words count as known. A shared word is as good as one seen
  ///   a thousand times; with 0 its absence on one side says nothing.
  init(twins: Twins, sourceShares: [Float], targetShares: [Float], twinMass: Float = 1000) {
    forward = RatioTable(twins: twins.target, shares: targetShares, mass: twinMass)
    backward = RatioTable(twins: twins.source, shares: sourceShares, mass: twinMass)
  }
}

extension RatioTables {
  /// The same tables, to which the absence of a word says nothing, however well they know it.
  var withoutReproach: RatioTables {
    var (forward, backward) = (forward, backward)
    forward.masses = Array(repeating: 0, count: forward.masses.count)
    backward.masses = Array(repeating: 0, count: backward.masses.count)
    return RatioTables(forward: forward, backward: backward)
  }
}

extension RatioTable {
  private static let twinProbability: Float = 0.4

  fileprivate init(twins: [Int32], shares: [Float], mass: Float) {
    var starts: [Int32] = [0]
    var columns: [Int32] = []
    var masses = [Float](repeating: 0, count: shares.count)
    starts.reserveCapacity(twins.count + 1)
    for twin in twins {
      if twin >= 0 {
        columns.append(twin)
        masses[Int(twin)] = mass
      }
      starts.append(Int32(columns.count))
    }
    self.init(
      starts: starts, columns: columns,
      ratios: columns.map { Self.twinProbability / shares[Int($0)] },
      norms: Array(repeating: 1, count: twins.count), masses: masses, shares: shares)
  }
}
