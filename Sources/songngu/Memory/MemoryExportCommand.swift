import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a memory as TMX, TSV or JSON lines.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "Where to write; the ending gives the format.")
  var output: String
  @Option(help: "tmx, tsv or jsonl; needed when OUTPUT is -.")
  var format: BitextFormat?
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var units: FilterOptions

  func validate() throws { _ = try chosenFormat() }

  private func chosenFormat() throws -> BitextFormat {
    try format ?? BitextFormat(endingOf: output, known: ".tmx, .tsv or .jsonl")
  }

  func run() async throws {
    let format = try chosenFormat()
    let memory = try store.open(readOnly: true)
    var pair: LanguagePair?
    if format == .tsv || languages.sourceLanguage != nil || languages.targetLanguage != nil {
      pair = try await languages.pair(for: memory)
    }
    let job = ExportMemoryJob(
      memory, format: format, languages: pair, filter: try units.filter())
    let line = ProgressLine()
    defer { line.end() }
    let result = try await Output.write(to: output) { sink in
      try await job.run(to: sink, progress: line.handler)
    }
    line.end()
    result.notes.forEach(Console.note)
    if output != "-" {
      Console.note("\(output): \(Count.text(result.written, "unit")) written")
    }
  }
}
