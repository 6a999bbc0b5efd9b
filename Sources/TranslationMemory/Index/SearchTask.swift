/// One search over all parts of an index.
struct SearchTask {
  let query: FuzzyQuery
  let options: SearchOptions
  /// Units that are in the store no more, or not as they were.
  let retired: RetiredUnits

  /// What a hit with each profile loses; `Int.max` for one that is not wanted.
  func costs(of profiles: [EntryProfile]) -> [Int] {
    profiles.map { options.penalty($0) ?? .max }
  }
}
