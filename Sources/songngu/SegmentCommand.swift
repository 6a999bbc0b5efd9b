import ArgumentParser
import Interchange
import Segmentation
import TranslationModel
import Workbench

struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Cut a text into sentences.")

  @Argument(help: "The text.")
  var file: InputFile?
  @Option(help: "The text's language, as vi; guessed when left out.")
  var language: LanguageTag?
  @Option(help: "text, one segment a line, or jsonl, with places in the text.")
  var format = ResultFormat.text
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @Flag(help: "Tell, for each place that could be an end, which rule broke or held it.")
  var explain = false
  @Flag(help: "Print our own rules, an SRX 2.0 file to edit and give back with --srx.")
  var printSrx = false

  func validate() throws {
    guard file != nil || printSrx else {
      throw ValidationError("give a text, or - for standard input")
    }
    guard !explain || format == .text else {
      throw ValidationError("--explain gives text only; leave --format out")
    }
  }

  func run() async throws {
    if printSrx {
      return try await Output.write(to: nil) { sink in
        try SegmentationRules.builtInDocument.withUnsafeBufferPointer { try sink.write($0) }
      }
    }
    guard let file else { return }
    let line = ProgressLine()
    defer { line.end() }
    var job = SegmentJob(source: DocumentSource(file.read(as: input), language: language))
    job.choices = rules.choices
    job.explains = explain
    let result = try await job.run(progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    try await Output.write(to: nil) { sink in
      if explain { return try sink.write(SegmentationText.explanation(of: result)) }
      let lines = JSONLinesWriter(sink)
      for segment in result.segments {
        let original = result.original(of: segment)
        switch format {
        case .text: try sink.write(SegmentationText.oneLine(original) + "\n")
        case .jsonl: try lines.write(SegmentLine(text: original, range: segment.range))
        }
      }
    }
  }
}

/// How texts are cut by rules, for all commands that cut texts.
struct SegmentationArguments: ParsableArguments {
  @Option(help: "What a line end means: break, join, or auto to have each text looked at.")
  var newlines = NewlinePolicy.auto
  @Option(help: "Rules to cut by, an SRX file, instead of our own.")
  var srx: InputFile?
  @Option(help: "A file of abbreviations that never end a sentence, one a line, with their stops.")
  var abbreviations: InputFile?

  var choices: SegmentationChoices {
    SegmentationChoices(newlines: newlines, rules: srx, abbreviations: abbreviations)
  }
}
