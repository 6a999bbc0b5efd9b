import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct MemoryResegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resegment",
    abstract: "Split paragraph-long units of a TMX into sentences.",
    discussion: """
      Units with codes in their text, with more or fewer than two languages, or whose sentences do \
      not surely correspond are kept as they are.
      """)

  @Argument(help: "A TMX memory.")
  var input: InputFile
  @Option(name: [.short, .long], help: "Write the new memory to this file.")
  var output: String?
  @Option(help: "The source's language; told by the file when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language; told by the file when left out.")
  var targetLanguage: LanguageTag?
  @OptionGroup var rules: SegmentationArguments
  @Option(help: "Split a unit only where all of it is at least so sure, from 0 to 1.")
  var minConfidence = 0.5

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a probability from 0 to 1, not \(minConfidence)")
    }
  }

  func run() async throws {
    try Output.requireOther(output, than: [input])
    var job = ResegmentJob(
      input: input, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
    job.choices = rules.choices
    job.minimumConfidence = minConfidence
    let line = ProgressLine()
    defer { line.end() }
    let finished = job
    let result = try await Output.write(to: output) { sink in
      try await finished.run(to: sink, progress: line.handler)
    }
    line.end()
    result.notes.forEach(Console.note)
    Console.note(
      "\(input.shortName): \(Count.text(result.read, "unit")) read, \(result.split) split, "
        + "\(result.written) written")
  }
}
