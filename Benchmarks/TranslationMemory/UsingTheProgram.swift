import Foundation
import Interchange
import Measuring

/// The program from end to end, with starting it, on a TMX file of the whole corpus.
///
/// `SONGNGU` names it; else it is the one that `make build` makes.
enum UsingTheProgram {
  static func run(_ files: CorpusFiles) async throws {
    try await parse(files)
    let program = ProcessInfo.processInfo.environment["SONGNGU"] ?? "../.build/release/songngu"
    guard FileManager.default.isExecutableFile(atPath: program) else {
      print("The program is left out: there is no \(program); make it with `make build`")
      return
    }
    let store = files.folder.appending(path: "program.db").path
    let copy = files.folder.appending(path: "copy.tmx")
    let importing = try Program(program, ["memory", "import", store, files.memory.path])
    Table.row("TMX import, stored and indexed", files.size, importing.seconds)
    Table.row("  peak memory", Double(importing.peakMemory) / 1e6, "MB")
    let exporting = try Program(program, ["memory", "export", store, copy.path])
    let size = try copy.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    Table.row("TMX export", size, exporting.seconds)
    for threshold in [70, 60, 50] {
      let looking = try Program(
        program, ["memory", "lookup", store, "--format", "jsonl", "--threshold", "\(threshold)"],
        input: files.queries)
      guard looking.isSuccess, looking.output.utf8.count(where: { $0 == 0x0A }) == files.queryCount
      else {
        print("The lookups failed; try one by hand")
        return
      }
      Table.row(
        "`memory lookup --format jsonl`, \(threshold) %", count: files.queryCount, looking.seconds)
    }
    for name in [store, store + "-index", copy.path] {
      try? FileManager.default.removeItem(atPath: name)
    }
  }

  private static func parse(_ files: CorpusFiles) async throws {
    let start = Stopwatch.now
    var units = 0
    for try await _ in TMXReader(InputFile(files.memory.path)) { units += 1 }
    Table.row("TMX, parse only: \(units) units", files.size, Stopwatch.now - start)
  }
}
