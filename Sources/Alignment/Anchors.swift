/// Words that two texts share and that occur a few times in each, as often in one as in the other: what
/// a reader would hold on to who knows neither language.
struct Anchors: Sendable {
  private let source: Set<Int32>
  private let target: Set<Int32>

  /// A word that occurs more often marks no place.
  private static let mostFrequent = 4

  init(_ source: IndexedText, _ target: IndexedText, _ twins: Twins) {
    func counts(_ words: [Int32]) -> [Int32: Int] {
      words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let targets = counts(target.words)
    let shared = counts(source.words).filter { word, count in
      let twin = twins.target[Int(word)]
      return twin >= 0 && count <= Self.mostFrequent && targets[twin] == count
    }
    self.source = Set(shared.keys)
    self.target = Set(shared.keys.map { twins.target[Int($0)] })
  }

  func contains(_ source: Int32, _ target: Int32, _ twins: Twins) -> Bool {
    self.source.contains(source) && twins.target[Int(source)] == target
  }

  /// Tables that do not know these words.
  func removed(from tables: RatioTables) -> RatioTables {
    RatioTables(
      forward: tables.forward.forgetting(given: source, predicted: target),
      backward: tables.backward.forgetting(given: target, predicted: source))
  }
}

extension RatioTable {
  /// Words that it does not know are neutral, and say nothing of others.
  fileprivate func forgetting(given: Set<Int32>, predicted: Set<Int32>) -> RatioTable {
    var table = self
    for word in given {
      for entry in row(word) { table.ratios[entry] = 0 }
    }
    for entry in columns.indices where predicted.contains(columns[entry]) {
      table.ratios[entry] = 0
    }
    for word in predicted { table.masses[Int(word)] = 0 }
    return table
  }
}
