import Synchronization

/// The texts of one language of a memory, found again by likeness: exact, and fast.
///
/// A search gives what a full scan with ``MatchScoring`` would give, the whole list of the best
/// hits, in some 30 µs among a million segments at 70 %. Texts can be added while others search: new
/// ones are looked at one by one until there are enough of them to be frozen into a part, and small
/// parts are merged. A part takes some 90 bytes for a segment of 15 words.
public final class FuzzyIndex: Sendable {
  private struct State {
    var parts: [IndexPart] = []
    var live = LivePart()
    var retired = RetiredUnits()
    var scratches: [Scratch] = []
  }

  /// Sendable because one search has it at a time.
  private struct Scratch: @unchecked Sendable {
    let memory: SearchScratch
  }

  /// How many new texts are looked at one by one.
  static let liveLimit = 4096

  private let state = Mutex(State())

  public init() {}

  init(parts: [IndexPart], retired: RetiredUnits = RetiredUnits()) {
    state.withLock {
      $0.parts = parts
      $0.retired = retired
    }
  }

  /// How many texts it holds, those of retired units among them.
  public var count: Int {
    state.withLock { state in state.parts.reduce(state.live.count) { $0 + $1.count } }
  }

  var parts: [IndexPart] { state.withLock { $0.parts } }

  /// Adds a text; one without a token is passed over. Searches that begin from now on find it.
  public func insert(_ segment: SegmentTokens, _ entry: IndexEntry) {
    state.withLock { state in
      _ = state.live.append(segment, entry)
      if state.live.count >= Self.liveLimit || state.live.isFull { Self.freezeLive(&state) }
    }
  }

  /// Leaves a unit out from now on, all its texts.
  public func retire(unit: UInt32) { state.withLock { $0.retired.insert(unit) } }

  /// Leaves units out from now on.
  func retire(_ units: some Sequence<UInt32>) {
    state.withLock { state in for unit in units { state.retired.insert(unit) } }
  }

  /// The best hits, in order (``IndexHit``).
  ///
  /// - Precondition: `options.count` is positive, and `options.threshold` in `1...100`.
  public func hits(for segment: SegmentTokens, _ options: SearchOptions) -> [IndexHit] {
    precondition((1...100).contains(options.threshold), "a threshold of \(options.threshold) %")
    var hits = TopHits(count: options.count, leastRate: options.threshold)
    guard !segment.tokens.isEmpty else { return [] }
    let query = FuzzyQuery(segment)
    let (parts, task, scratch) = state.withLock { state in
      let scratch = state.scratches.popLast() ?? Scratch(memory: SearchScratch())
      let task = SearchTask(query: query, options: options, retired: state.retired)
      // Under the lock, or what is frozen meanwhile would be missed.
      hits = state.live.search(task, scratch: scratch.memory, hits: hits)
      return (state.parts, task, scratch)
    }
    for part in parts {
      var search = PartSearch(part, task, scratch: scratch.memory, hits: hits)
      hits = search.run()
    }
    state.withLock { $0.scratches.append(scratch) }
    return hits.hits
  }
}

// MARK: - Concordance

extension FuzzyIndex {
  /// All texts, the newest ones frozen for the purpose.
  var allParts: [IndexPart] {
    state.withLock { state in
      state.parts + (state.live.count > 0 ? [state.live.frozen()] : [])
    }
  }

  func isRetired(_ unit: UInt32) -> Bool { state.withLock { $0.retired.contains(unit) } }
}

// MARK: - Freezing and merging

extension FuzzyIndex {
  private static func freezeLive(_ state: inout State) {
    let builder = state.live.builder
    state.live = LivePart()
    state.parts.append(part(of: builder))
  }

  static func part(of builder: PartBuilder, generation: UInt64 = 0) -> IndexPart {
    do throws(IndexFault) {
      return try IndexPart(
        PartAssembly(builder).image(generation: generation).image(), isTrusted: true)
    } catch {
      preconditionFailure("an image that we made: \(error)")
    }
  }

  /// Freezes all texts that are not frozen yet.
  public func freeze() {
    state.withLock { state in if state.live.count > 0 { Self.freezeLive(&state) } }
  }

  /// An index of many texts, frozen at once. Texts without a token are passed over.
  public static func frozen(_ texts: some Sequence<(String, IndexEntry)>) -> FuzzyIndex {
    var parts: [IndexPart] = []
    var builder = PartBuilder()
    for (text, entry) in texts {
      if builder.isFull {
        parts.append(part(of: builder))
        builder = PartBuilder()
      }
      var text = text
      _ = text.withUTF8 { builder.append($0, entry) }
    }
    if builder.count > 0 { parts.append(part(of: builder)) }
    return FuzzyIndex(parts: parts)
  }

  /// The same texts frozen anew, in as few parts as hold them; those of retired units are left out.
  /// O(tokens).
  public func compacted() -> FuzzyIndex {
    freeze()
    let (parts, retired) = state.withLock { ($0.parts, $0.retired) }
    var compact: [IndexPart] = []
    var builder = PartBuilder()
    for part in parts {
      let profiles = builder.profiles.profiles.count + part.profiles.count
      if builder.count + part.count > Posting.maximumCount || profiles > ProfileList.limit {
        compact.append(Self.part(of: builder))
        builder = PartBuilder()
      }
      builder.append(part) { !retired.contains($0.unit) }
    }
    if builder.count > 0 { compact.append(Self.part(of: builder)) }
    return FuzzyIndex(parts: compact)
  }

  /// The bytes of all frozen parts.
  public var byteCount: Int { parts.reduce(0) { $0 + $1.byteCount } }
}
