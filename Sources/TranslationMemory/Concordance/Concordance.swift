import TranslationModel

extension Memory {
  /// The units in which a query is found, in the order in which they were stored, one after another
  /// as they are found.
  ///
  /// - Throws: ``QueryError``.
  public func occurrences(of query: ConcordanceQuery) async throws -> Occurrences {
    _ = try TextSearch(query)
    try await index.prepare()
    let last = try await store.lastNumber()
    let admitted = try await admitted(by: query.filter)
    var candidates = admitted.map { CandidateUnits($0) }
    if let sought = SoughtWords(query) {
      candidates = CandidateUnits(
        sought, in: parts(for: query), admitting: admitted, upTo: last)
    }
    return Occurrences(query, in: store, candidates: candidates)
  }

  private func parts(for query: ConcordanceQuery) -> [IndexPart] {
    let wanted = query.languages.map { Set($0.map(\.primary)) }
    return index.languages.filter { wanted?.contains($0) ?? true }
      .flatMap { index.index(of: $0)?.allParts ?? [] }
  }
}

/// The units in which a query is found.
public struct Occurrences: AsyncSequence, Sendable {
  private let query: ConcordanceQuery
  private let store: any MemoryStore
  /// Nil when all units have to be looked at.
  private let candidates: CandidateUnits?

  init(_ query: ConcordanceQuery, in store: any MemoryStore, candidates: CandidateUnits?) {
    self.query = query
    self.store = store
    self.candidates = candidates
  }

  public func makeAsyncIterator() -> Iterator {
    Iterator(query: query, store: store, candidates: candidates)
  }

  public struct Iterator: AsyncIteratorProtocol {
    private let query: ConcordanceQuery
    private let store: any MemoryStore
    private var candidates: CandidateUnits?
    private var search: TextSearch?
    private var last: UInt32 = 0
    private var waiting: ArraySlice<StoredUnit> = []
    private var pageSize = 8

    init(query: ConcordanceQuery, store: any MemoryStore, candidates: CandidateUnits?) {
      self.query = query
      self.store = store
      self.candidates = candidates
    }

    /// - Throws: ``StoreError``; ``QueryError`` when an expression takes too long;
    ///   `CancellationError`.
    public mutating func next() async throws -> Occurrence? {
      let search = try search ?? TextSearch(query)
      self.search = search
      while let stored = try await nextUnit() {
        var places: [Occurrence.Place] = []
        for (position, variant) in stored.unit.variants.enumerated() {
          if let languages = query.languages,
            !languages.contains(where: variant.language.matches)
          {
            continue
          }
          let ranges = try search.ranges(in: variant.content.plainText)
          if !ranges.isEmpty { places.append(Occurrence.Place(variant: position, ranges: ranges)) }
        }
        if !places.isEmpty { return Occurrence(stored: stored, places: places) }
      }
      return nil
    }

    private mutating func nextUnit() async throws -> StoredUnit? {
      if candidates != nil {
        // Few at first: a page of hits should not wait for what comes behind it.
        while waiting.isEmpty {
          try Task.checkCancellation()
          var numbers: [UInt32] = []
          while numbers.count < pageSize, let number = candidates?.next(above: last) {
            numbers.append(number)
            last = number
          }
          if numbers.isEmpty { return nil }
          pageSize = Swift.min(pageSize * 2, 512)
          waiting = try await store.units(numbers)[...]
        }
        return waiting.popFirst()
      }
      if waiting.isEmpty {
        try Task.checkCancellation()
        waiting = try await store.units(above: last, limit: 1024)[...]
      }
      guard let stored = waiting.popFirst() else { return nil }
      last = stored.number
      return stored
    }
  }
}
