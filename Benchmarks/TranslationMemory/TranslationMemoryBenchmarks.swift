/// `translation-memory-benchmarks [--units N] [engine] [memory]`: all jobs when none is named.
@main
enum TranslationMemoryBenchmarks {
  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var count = 1_000_000
    if let place = arguments.firstIndex(of: "--units"), place + 1 < arguments.count {
      count = Int(arguments[place + 1]) ?? count
      arguments.removeSubrange(place...place + 1)
    }
    func isAsked(_ name: String) -> Bool { arguments.isEmpty || arguments.contains(name) }
    let corpus = MemoryCorpus(count: count)
    let bytes = corpus.pairs.reduce(into: (0, 0)) {
      $0.0 += $1.source.utf8.count
      $0.1 += $1.target.utf8.count
    }
    print(
      "\(corpus.pairs.count) units, \(bytes.0 / 1_000_000) MB and \(bytes.1 / 1_000_000) MB of text"
    )
    if isAsked("engine") { SearchingTheIndex.run(corpus) }
    if isAsked("memory") { try await UsingTheMemory.run(corpus) }
  }
}
