import Foundation

/// `translation-memory-benchmarks [--units N] [--folder DIR] [engine] [memory] [program] [peers]`: all
/// jobs when none is named, on 100,000 units when no number is. A folder that is named is kept, and a
/// memory of as many units that an earlier run left there is used again. The figures that the memory
/// is built for are those of 1,000,000.
@main
enum TranslationMemoryBenchmarks {
  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var count = 100_000
    if let place = arguments.firstIndex(of: "--units"), place + 1 < arguments.count {
      count = Int(arguments[place + 1]) ?? count
      arguments.removeSubrange(place...place + 1)
    }
    var folder = FileManager.default.temporaryDirectory
      .appending(path: "songngu-\(UUID().uuidString)")
    var isKept = false
    if let place = arguments.firstIndex(of: "--folder"), place + 1 < arguments.count {
      folder = URL(filePath: arguments[place + 1], directoryHint: .isDirectory)
      isKept = true
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
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if !isKept { try? FileManager.default.removeItem(at: folder) } }
    if isAsked("engine") { SearchingTheIndex.run(corpus) }
    if isAsked("memory") { try await UsingTheMemory.run(corpus, in: folder) }
    guard isAsked("program") || isAsked("peers") else { return }
    let files = try CorpusFiles(corpus, in: folder)
    if isAsked("program") { try await UsingTheProgram.run(files) }
    if isAsked("peers") { try AskingPeers.run(files) }
  }
}
