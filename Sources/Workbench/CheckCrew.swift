import Checks
import TranslationModel

/// Checkers that look at the same pairs side by side, each with a share of the rules.
///
/// Each reads the words of all pairs for itself: they share nothing, and their findings together are
/// those of one checker with all the rules.
struct CheckCrew {
  private var workers: [CheckWorker] = []

  /// Takes one more checker in.
  mutating func add(_ options: sending CheckOptions) {
    workers.append(CheckWorker(options: options))
  }

  func collect(_ pairs: [TranslationPair]) async {
    _ = await all { await $0.collect(pairs) }
  }

  /// For each pair its findings, in the order of places in it.
  func findings(in pairs: [TranslationPair]) async -> [[Finding]] {
    let lists = await all { await $0.findings(in: pairs) }
    return pairs.indices.map { position in Checker.merged(lists.map { $0[position] }) }
  }

  func findingsInDocument() async -> [Finding] {
    Checker.merged(await all { await $0.findingsInDocument() })
  }

  var notes: [String] {
    get async { await all { await $0.notes }.flatMap(\.self) }
  }

  /// What each worker gives, in their order.
  private func all<Result: Sendable>(
    _ work: @escaping @Sendable (CheckWorker) async -> Result
  ) async -> [Result] {
    if workers.count == 1 { return [await work(workers[0])] }
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (number, worker) in workers.enumerated() {
        group.addTask { (number, await work(worker)) }
      }
      var results: [(Int, Result)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// One checker of a crew.
private actor CheckWorker {
  private let checker: Checker

  init(options: sending CheckOptions) { checker = Checker(options: options) }

  func collect(_ pairs: [TranslationPair]) { pairs.forEach(checker.collect) }

  func findings(in pairs: [TranslationPair]) -> [[Finding]] { pairs.map(checker.findings) }

  func findingsInDocument() -> [Finding] { checker.findingsInDocument() }

  var notes: [String] { checker.notes }
}

extension AsyncIteratorProtocol where Element == TranslationPair {
  /// The next pairs, as many as are handed over at once; nil after the last one.
  mutating func batch() async throws -> [TranslationPair]? {
    var pairs: [TranslationPair] = []
    var size = 0
    // A million bytes of text at most beside the last pair.
    while pairs.count < 256, size < 1 << 20, let pair = try await next() {
      size += (pair.source?.utf8.count ?? 0) + (pair.target?.utf8.count ?? 0)
      pairs.append(pair)
    }
    return pairs.isEmpty ? nil : pairs
  }
}
