import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the terms and the spelling of a translation.",
    discussion: "FILE is TMX, TSV, the JSON lines of align or, with --language, a plain text.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: "What to check.")
  var file: InputFile
  @Option(help: "A glossary, TBX or OmegaT's TSV; may be given several times.")
  var glossary: [InputFile] = []
  @Option(help: "The source's language; told by the file or guessed when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language; told by the file or guessed when left out.")
  var targetLanguage: LanguageTag?
  @Option(help: "Check FILE as a plain text in this language.")
  var language: LanguageTag?
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @Flag(help: "The first row of a TSV names its columns.")
  var header = false
  @Option(help: "text or jsonl.")
  var format = Format.text
  @Option(help: "End with 1 when there is a finding of this severity or worse.")
  var failOn = Severity.warning

  func validate() throws {
    guard language == nil || (sourceLanguage == nil && targetLanguage == nil) else {
      throw ValidationError("--language is for a plain text, which has one language only")
    }
  }

  func run() async throws {
    let line = ProgressLine()
    defer { line.end() }
    let sink = FileDescriptorSink.standardOutput()
    let report = FindingText(
      file: file.shortName, width: Console.width, style: Style(isOn: Console.usesColour))
    let lines = JSONLinesWriter(sink)
    var job = CheckJob(
      file: file.read(as: input), glossaries: glossary, sourceLanguage: sourceLanguage,
      targetLanguage: targetLanguage, textLanguage: language, hasHeader: header)
    job.choices = rules.choices
    let result = try await job.run(progress: line.handler) { finding, pair in
      switch format {
      case .text: try sink.write(report.text(of: finding, in: pair))
      case .jsonl: try lines.write(FindingLine(finding))
      }
    }
    try sink.flush()
    line.end()
    result.notes.forEach(Console.note)
    Console.note(summary(of: result))
    if result.count(atLeast: failOn) > 0 { throw ExitCode(1) }
  }

  private func summary(of result: CheckJob.Result) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      result.counts[severity].map { Count.text($0, severity.rawValue) }
    }
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let extent = Count.text(result.pairs, language == nil ? "pair" : "segment")
    return "\(file.shortName): \(found) in \(extent)"
  }
}
