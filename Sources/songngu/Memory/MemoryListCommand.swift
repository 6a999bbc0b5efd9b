import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the units of a memory, in the order they were stored.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Option(help: "text, or jsonl: one unit a line.")
  var format = ResultFormat.text
  @Option(help: "The most units.")
  var limit = Int.max
  @OptionGroup var units: FilterOptions

  func run() async throws {
    let memory = try store.open(readOnly: true)
    let sink = FileDescriptorSink.standardOutput()
    let lines = JSONLinesWriter(sink)
    var job = ListMemoryJob(memory, filter: try units.filter())
    job.limit = limit
    let count = try await job.run { stored in
      switch format {
      case .jsonl: try lines.write(UnitLine(stored))
      case .text:
        for (place, variant) in stored.unit.variants.enumerated() {
          let number = place == 0 ? String(stored.number) : ""
          try sink.write("\(number)\t\(variant.language)\t\(variant.content.plainText)\n")
        }
      }
    }
    try sink.flush()
    try memory.close()
    if count == 0 { throw ExitCode(1) }
  }
}
