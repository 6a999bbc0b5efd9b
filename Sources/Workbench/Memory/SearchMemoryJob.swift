public import TranslationMemory

/// Finds every place where something stands in a memory (a concordance), with the words of the other
/// texts that correspond to what was found.
public struct SearchMemoryJob: Sendable {
  private let memory: Memory
  private let query: ConcordanceQuery
  /// The most units.
  public var limit = Int.max
  /// Whether to look for corresponding words.
  public var linksWords = true

  public init(_ memory: Memory, _ query: ConcordanceQuery) {
    self.memory = memory
    self.query = query
  }

  public struct Result: Sendable {
    public var units = 0
    public var places = 0
  }

  /// So many units are looked at before the first one is told, to learn words from, but not for longer
  /// than this.
  private static let lessonSize = 96
  private static let patience = Duration.milliseconds(150)

  /// - Parameter body: told each unit as it is found.
  /// - Throws: ``StoreError``; ``QueryError``; `CancellationError`.
  public func run(_ body: (LinkedOccurrence) throws -> Void) async throws -> Result {
    var result = Result()
    func tell(_ occurrence: Occurrence, _ linker: inout WordLinker?) throws {
      result.units += 1
      result.places += occurrence.places.reduce(0) { $0 + $1.ranges.count }
      try body(try LinkedOccurrence(occurrence, &linker))
    }
    var occurrences = try await memory.occurrences(of: query).makeAsyncIterator()
    var linker: WordLinker?
    if linksWords {
      var first: [Occurrence] = []
      let start = ContinuousClock.now
      while first.count < Self.lessonSize, let next = try await occurrences.next() {
        first.append(next)
        if ContinuousClock.now - start > Self.patience { break }
      }
      if !first.isEmpty { linker = try await WordLinker(first.map(\.stored), of: memory.store) }
      for occurrence in first.prefix(limit) { try tell(occurrence, &linker) }
    }
    while result.units < limit, let next = try await occurrences.next() { try tell(next, &linker) }
    return result
  }
}
