import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryStatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Tell how much a memory holds.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Option(help: "text, or jsonl: one object.")
  var format = ResultFormat.text

  private struct Line: Encodable {
    let units: Int
    let texts: [String: Int]
    let statuses: [String: Int]
    let sourceLanguage: String?
    let targetLanguage: String?
    let unfinishedImports: [String]
  }

  func run() async throws {
    let memory = try store.open(readOnly: true)
    let statistics = try await memory.statistics()
    let languages = try await MemorySettings.languages(of: memory)
    let unfinished = try await memory.imports().filter { !$0.isFinished }
    let sink = FileDescriptorSink.standardOutput()
    if format == .jsonl {
      try JSONLinesWriter(sink).write(
        Line(
          units: statistics.units,
          texts: Dictionary(statistics.texts.map { ($0.language.rawValue, $0.count) }) { $0 + $1 },
          statuses: Dictionary(statistics.statuses.map { ($0.status.rawValue, $0.count) }) {
            $0 + $1
          },
          sourceLanguage: languages?.source.rawValue, targetLanguage: languages?.target.rawValue,
          unfinishedImports: unfinished.map(\.source.name)))
      return try sink.flush()
    }
    try sink.write("units\t\(statistics.units)\n")
    for (language, count) in statistics.texts { try sink.write("texts \(language)\t\(count)\n") }
    for (status, count) in statistics.statuses { try sink.write("status \(status)\t\(count)\n") }
    if let languages { try sink.write("languages\t\(languages.source) to \(languages.target)\n") }
    for record in unfinished {
      let state = "\(Count.text(record.read, "unit")) done; import it again to go on"
      try sink.write("unfinished\t\(record.source.name): \(state)\n")
    }
    try sink.flush()
  }
}
