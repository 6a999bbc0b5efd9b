import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemorySearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find every place where something stands in a memory (a concordance).",
    discussion: """
      Case, accents and tone style do not count: “quan doi” finds Quân đội. With --exact they do.
      """)

  enum SearchedSide: String, ExpressibleByArgument, CaseIterable {
    case source, target, both
  }

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "What to look for.")
  var pattern: String
  @Option(help: "Where: source, target or both.")
  var side = SearchedSide.both
  @Flag(help: "Only where no letter or digit stands next to it.")
  var word = false
  @Flag(help: "PATTERN is a regular expression (ICU's).")
  var regex = false
  @Flag(help: "Case, accents and tone style count.")
  var exact = false
  @Option(help: "The most units.")
  var limit = Int.max
  @Flag(help: "Print only how many units and places there are.")
  var count = false
  @Flag(
    inversion: .prefixedNo,
    help: "Mark the words of the other texts that correspond to what was found.")
  var links = true
  @Option(help: "text, or jsonl: one unit a line.")
  var format = ResultFormat.text
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var units: FilterOptions

  func validate() throws {
    guard !(word && regex) else {
      throw ValidationError("--word and --regex exclude each other; write \\b in the expression")
    }
    guard limit > 0 else { throw ValidationError("--limit is 1 or more, not \(limit)") }
  }

  func run() async throws {
    let opened = try store.open()
    let memory = store.memory(in: opened, note: Console.note)
    var query = ConcordanceQuery(
      pattern, mode: regex ? .regex : word ? .word : .substring, isExact: exact)
    if side != .both {
      let pair = try await languages.pair(for: opened)
      query.languages = [side == .source ? pair.source : pair.target]
    }
    let sink = FileDescriptorSink.standardOutput()
    let lines = ConcordanceLines(
      sink, isText: format == .text, width: Console.width, style: Style(isOn: Console.usesColour))
    query.filter = try units.filter()
    var job = SearchMemoryJob(memory, query)
    job.limit = limit
    job.linksWords = links && !count
    let found: SearchMemoryJob.Result
    do {
      found = try await job.run { if !count { try lines.write($0) } }
    } catch let error as QueryError {
      throw UsageError(error.description)
    }
    if count {
      try sink.write(
        "\(Count.text(found.units, "unit")), \(Count.text(found.places, "place"))\n")
    }
    try sink.flush()
    if found.units == 0 { throw ExitCode(1) }
  }
}
