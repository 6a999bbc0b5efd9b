/// Work on many things side by side whose results are taken in order.
struct OrderedWork<Item: Sendable, Result: Sendable> {
  let items: [Item]
  /// How many are worked on at once.
  let jobs: Int
  let work: @Sendable (Item) async throws -> Result

  /// Gives the result of each item to `take`, in the order of the items. No more than twice as many
  /// as there are jobs wait to be taken.
  ///
  /// - Throws: what the first item that fails throws, and what `take` throws; the rest is cancelled.
  func run(_ take: (Int, Result) async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      var running = 0
      var waiting: [Int: Result] = [:]
      for place in items.indices {
        while waiting[place] == nil {
          while running < jobs, next < items.count, next < place + 2 * jobs {
            let (number, item) = (next, items[next])
            group.addTask { (number, try await work(item)) }
            next += 1
            running += 1
          }
          guard let (number, result) = try await group.next() else { break }
          running -= 1
          waiting[number] = result
        }
        guard let result = waiting.removeValue(forKey: place) else { return }
        try await take(place, result)
      }
    }
  }
}
