import ArgumentParser
import Interchange
import TextAnalysis
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryFragmentsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fragments",
    abstract: "Find the units that are a part of a segment, for a segment without a match.",
    discussion: "Without TEXT, each line of standard input is a segment.")

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "The segment to be translated.")
  var text: String?
  @Option(help: "text, or jsonl: one answer a line.")
  var format = ResultFormat.text
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var units: FilterOptions

  func run() async throws {
    let opened = try store.open()
    let memory = store.memory(in: opened, note: Console.note)
    var options = LookupOptions(languages: try await languages.pair(for: opened))
    options.filter = try units.filter()
    let sink = FileDescriptorSink.standardOutput()
    let lines = JSONLinesWriter(sink)
    func answer(_ line: String) async throws -> Bool {
      let stored = Normalizer().apply(to: line)
      let fragments = try await memory.fragments(of: InlineText(stored), options)
      switch format {
      case .jsonl: try lines.write(FragmentLine(stored, fragments))
      case .text:
        for fragment in fragments {
          let source = stored[utf8Range: fragment.range]
          try sink.write("\(source)\t\(fragment.match.proposal)\tunit \(fragment.match.unit)\n")
        }
        if text == nil { try sink.write("\n") }
      }
      return !fragments.isEmpty
    }
    if let text {
      let isFound = try await answer(text)
      try sink.flush()
      if !isFound { throw ExitCode(1) }
    } else {
      for try await line in SegmentLines(InputFile("-")) { _ = try await answer(line) }
      try sink.flush()
    }
  }
}
