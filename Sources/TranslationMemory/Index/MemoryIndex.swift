import Synchronization

/// The indexes of a memory's languages, kept in step with its store.
///
/// One file holds what was frozen (``IndexFile``); what was stored since is read from the store and
/// looked at live, until there is enough of it to be worth a new file.
public actor MemoryIndex {
  private let store: any MemoryStore
  /// Where the file lies; nil to keep everything in memory.
  private let path: String?
  /// What a user should know: an index that was missing, damaged or stale, and is made anew.
  private let note: @Sendable (String) -> Void
  /// New units are worth a new file from this number on.
  static let fileThreshold = 1024

  /// Sendable because it is set once a language and then only read.
  private nonisolated let indexes = Mutex<[String: FuzzyIndex]>([:])
  private var parts: [IndexFile.Part] = []
  /// Everything up to this number is in the parts, and up to the other in the indexes.
  private var frozen: UInt32 = 0
  private var covered: UInt32 = 0
  private var isOpen = false
  private var isSaving = false
  private var removedCount = 0

  public init(
    of store: any MemoryStore, at path: String?, note: @escaping @Sendable (String) -> Void
  ) {
    self.store = store
    self.path = path
    self.note = note
  }

  /// The index of a language, by its primary subtag; nil when no text is in it.
  nonisolated func index(of language: String) -> FuzzyIndex? {
    indexes.withLock { $0[language] }
  }

  /// The primary subtags of the languages that texts are in, in order.
  nonisolated var languages: [String] { indexes.withLock { $0.keys.sorted() } }

  /// Takes in what the store has, at first use. Later changes by other processes are seen after
  /// ``refresh()``.
  func prepare() async throws { if !isOpen { try await refresh() } }

  /// Takes in what the store has and the index has not.
  public func refresh() async throws {
    let last = try await store.lastNumber()
    let removed = try await store.removedNumbers()
    if !isOpen { try await open(last) }
    if removed.count != removedCount {
      removedCount = removed.count
      for index in indexes.withLock({ Array($0.values) }) { index.retire(removed) }
    }
    guard last > covered else { return }
    if last - covered >= Self.fileThreshold {
      try await rebuild(removed)
    } else {
      try await catchUp(last, removed)
    }
  }

  /// Brings the file up to date, whatever the number of new units.
  public func save() async throws {
    isSaving = true
    defer { isSaving = false }
    try await refresh()
    if path != nil, try await store.lastNumber() > frozen {
      try await rebuild(store.removedNumbers())
    }
  }

  /// Forgets the file and makes it anew.
  public func remake() async throws {
    isOpen = true
    (parts, frozen) = ([], 0)
    try await rebuild(store.removedNumbers())
  }

  private func open(_ last: UInt32) async throws {
    isOpen = true
    guard let path else { return }
    do throws(IndexFault) {
      let file = try IndexFile(reading: path, of: try await identity(), isSearched: !isSaving)
      guard file.covered <= last else { throw .stale }
      (parts, frozen, covered) = (file.parts, file.covered, file.covered)
      publish()
    } catch {
      // Nobody misses the index of a new store.
      if error != .missing || last >= Self.fileThreshold && !isSaving {
        note("the index is made anew: \(error)")
      }
    }
  }

  private func identity() async throws(IndexFault) -> String {
    do { return try await store.identity } catch { throw .unreadable("\(error)") }
  }

  private func publish() {
    var byLanguage: [String: [IndexPart]] = [:]
    for part in parts { byLanguage[part.language, default: []].append(part.part) }
    indexes.withLock { $0 = byLanguage.mapValues { FuzzyIndex(parts: $0) } }
    removedCount = 0
  }

  private func catchUp(_ last: UInt32, _ removed: [UInt32]) async throws {
    for unit in try await store.indexedUnits(above: covered, limit: .max) {
      for text in unit.entries {
        let index = indexes.withLock { indexes in
          let index = indexes[text.language] ?? FuzzyIndex()
          indexes[text.language] = index
          return index
        }
        index.insert(SegmentTokens(text.content), text.entry)
      }
      covered = max(covered, unit.number)
    }
    covered = max(covered, last)
    for index in indexes.withLock({ Array($0.values) }) { index.retire(removed) }
  }

  /// Freezes everything above the file's last number, and writes the file.
  private func rebuild(_ removed: [UInt32]) async throws {
    var gone = RetiredUnits()
    for number in removed { gone.insert(number) }
    let end = try await store.lastNumber()
    let count = Int(end - frozen)
    var assembly = IndexAssembly(adding: count, to: parts, without: gone, for: path)
    var last = frozen
    while case let units = try await store.indexedUnits(above: last, limit: 4096), !units.isEmpty {
      for unit in units { assembly.append(unit) }
      last = units[units.count - 1].number
    }
    // The last ones may have gone.
    last = max(last, end)
    let file = IndexFile(parts: assembly.finish(), covered: last)
    (parts, frozen, covered) = (file.parts, last, last)
    if let path {
      do throws(IndexFault) {
        try file.write(to: path, of: try await identity())
      } catch {
        note("the index is not kept: \(error)")
      }
    }
    publish()
    for index in indexes.withLock({ Array($0.values) }) { index.retire(removed) }
    removedCount = removed.count
  }

  /// Bytes of the frozen parts.
  public var byteCount: Int { parts.reduce(0) { $0 + $1.part.byteCount } }
}
