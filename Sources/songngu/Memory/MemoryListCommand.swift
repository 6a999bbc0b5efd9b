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
    let filter = try units.filter()
    let memory = try store.open(readOnly: true)
    let sink = FileDescriptorSink.standardOutput()
    let lines = JSONLinesWriter(sink)
    var (last, left): (UInt32, Int) = (0, limit)
    while left > 0, case let page = try await memory.units(above: last, limit: 512), !page.isEmpty {
      for stored in page where left > 0 && filter.admits(stored.unit) {
        left -= 1
        switch format {
        case .jsonl: try lines.write(UnitLine(stored))
        case .text:
          for (place, variant) in stored.unit.variants.enumerated() {
            let number = place == 0 ? String(stored.number) : ""
            try sink.write("\(number)\t\(variant.language)\t\(variant.content.plainText)\n")
          }
        }
      }
      last = page[page.count - 1].number
    }
    try sink.flush()
    if left == limit { throw ExitCode(1) }
  }
}
