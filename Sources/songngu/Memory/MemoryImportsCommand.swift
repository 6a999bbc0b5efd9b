import ArgumentParser
import Interchange
import TranslationMemory
import Workbench

struct MemoryImportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "List what was imported, with numbers for `memory delete --import`.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Option(help: "text, or jsonl: one import a line.")
  var format = Format.text

  func run() async throws {
    let memory = try store.open(readOnly: true)
    let sink = FileDescriptorSink.standardOutput()
    let records = try await memory.imports()
    for record in records {
      let units = try await memory.numbers(ofImport: record.number).count
      if format == .jsonl {
        try JSONLinesWriter(sink).write(ImportLine(record, units: units))
      } else {
        let state = record.isFinished ? "" : ", not finished"
        try sink.write(
          "\(record.number)\t\(record.source.name)\t\(Count.text(units, "unit"))\(state)\n")
      }
    }
    try sink.flush()
    try memory.close()
    if records.isEmpty { throw ExitCode(1) }
  }
}
