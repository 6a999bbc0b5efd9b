import ArgumentParser
import Interchange
import TranslationMemory
import TranslationModel
import Workbench

struct MemoryLookupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Find the units that come closest to a segment.",
    discussion: """
      Rates: 102 and 101 for the same text with both neighbours, or with one of them or the \
      document, the same; 100 for the same text; 95 to 99 when only numbers, codes, case, \
      punctuation or tone style differ; below, by words. Without TEXT, each line of standard input \
      is a segment.
      """)

  @Argument(help: "The memory.")
  var store: MemoryFile
  @Argument(help: "The segment to be translated.")
  var text: String?
  @Option(help: "The least rate, 1 to 100.")
  var threshold = 70
  @Option(help: "The most matches for a segment.")
  var count = 5
  @Option(help: "text, or jsonl: one answer a line.")
  var format = ResultFormat.text
  @OptionGroup var languages: LanguageOptions
  @OptionGroup var penalties: PenaltyOptions
  @OptionGroup var units: FieldFilterOptions
  @Option(
    name: .customLong("also"),
    help: "Another memory, as STORE or STORE=POINTS that its matches lose; asked after the first.")
  var others: [OtherMemory] = []
  @Option(help: "The segment before TEXT in its document.")
  var before: String?
  @Option(help: "The segment after TEXT.")
  var after: String?
  @Option(help: "The document that the segments are from.")
  var document: String?
  @Flag(help: "The lines of standard input follow each other in one document.")
  var inContext = false

  func validate() throws {
    guard (1...100).contains(threshold) else {
      throw ValidationError("--threshold is a percentage from 1 to 100, not \(threshold)")
    }
    guard count > 0 else { throw ValidationError("--count is 1 or more, not \(count)") }
    guard text != nil || (before == nil && after == nil) else {
      throw ValidationError("--before and --after go with TEXT; lines have --in-context")
    }
    guard text == nil || !inContext else {
      throw ValidationError("--in-context goes with the lines of standard input, not with TEXT")
    }
    _ = try penalties.penalties()
  }

  func run() async throws {
    let first = try store.open()
    var options = LookupOptions(languages: try await languages.pair(for: first))
    options.threshold = threshold
    options.count = count
    options.penalties = try penalties.penalties()
    options.filter = try units.filter()
    var members = [MemorySet.Member(store.memory(in: first, note: Console.note))]
    for other in others {
      let memory = other.file.memory(in: try other.file.open(), note: Console.note)
      members.append(MemorySet.Member(memory, penalty: other.penalty))
    }
    let job = LookUpJob(MemorySet(members), options)
    let sink = FileDescriptorSink.standardOutput()
    let answers = LookupAnswers(
      sink, isText: format == .text, namesMemory: members.count > 1,
      style: Style(isOn: Console.usesColour))
    if let text {
      let matches = try await job.matches(
        for: text, before: before, after: after, document: document)
      try answers.write(text, matches, isOnly: true)
      try sink.flush()
      if matches.isEmpty { throw ExitCode(1) }
      return
    }
    try await job.run(over: InputFile("-"), inContext: inContext, document: document) {
      try answers.write($0, $1, isOnly: false)
    }
    try sink.flush()
  }
}
