import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Align a text with its translation, sentence by sentence.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tmx, jsonl, tsv, text
  }

  @Argument(help: "The text that was translated.")
  var source: InputFile
  @Argument(help: "Its translation.")
  var target: InputFile
  @Option(help: "The source's language, as vi; guessed when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language, as en; guessed when left out.")
  var targetLanguage: LanguageTag?
  @Option(help: "How texts are cut: by the rules of their language, or one segment a line.")
  var segmentation = SegmentationMode.rules
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @OptionGroup var knowledge: KnowledgeArguments
  @OptionGroup var settled: ConstraintArguments
  @Flag(help: "Say for each bead why it is believed; in JSON lines as evidence and links.")
  var explain = false
  @Option(name: [.short, .long], help: "Write to this file; its ending gives the format.")
  var output: String?
  @Option(help: "tmx, jsonl, tsv or text, a ladder for reading.")
  var format: Format?
  @Flag(help: "Write sentences that nothing was aligned with to TMX and TSV too.")
  var keepUnaligned = false
  @Option(help: "Leave beads out that are less sure than this, from 0 to 1.")
  var minConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a probability from 0 to 1, not \(minConfidence)")
    }
    guard !(source.isStandardInput && target.isStandardInput) else {
      throw ValidationError("only one of SOURCE and TARGET can be standard input")
    }
    _ = try chosenFormat()
  }

  /// As asked for, else by the ending of the output's name, else text.
  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, output != "-" else { return .text }
    if MemoryFile.isNamed(by: output) { return .tmx }
    let ending = InputFile(output).ending
    if ending == "txt" { return .text }
    guard let format = BitextFormat(ending: ending).flatMap({ Format(rawValue: $0.rawValue) })
    else {
      throw ValidationError(
        "the ending of \(output) names no format; use .tmx, .jsonl, .tsv or .txt, or --format")
    }
    return format
  }

  func run() async throws {
    let format = try chosenFormat()
    try Output.requireOther(output, than: [source, target])
    if let output, MemoryFile.isNamed(by: output) {
      let result = try await align()
      let stored = try await StoreBitextJob(
        into: MemoryFile(output), minimumConfidence: minConfidence
      ).run(result.bitext, tell: Console.note)
      return Console.note("\(output): \(Count.text(stored, "unit")) stored")
    }
    // The output is opened first: nobody should wait for an alignment that cannot be written.
    let notes = try await Output.write(to: output) { sink in
      let result = try await align()
      guard let format = BitextFormat(rawValue: format.rawValue) else {
        try writeLadder(of: result, to: sink)
        return [String]()
      }
      let report = try BitextExport(
        format: format, keepsUnaligned: keepUnaligned, minimumConfidence: minConfidence
      ).write(result.bitext, evidence: result.evidence, to: sink)
      if let output, output != "-" {
        return report.notes + ["\(output): \(Count.text(report.written, "bead")) written"]
      }
      return report.notes
    }
    notes.forEach(Console.note)
  }

  private func align() async throws -> AlignJob.Result {
    let line = ProgressLine()
    defer { line.end() }
    var job = AlignJob(
      source: DocumentSource(source.read(as: input), language: sourceLanguage),
      target: DocumentSource(target.read(as: input), language: targetLanguage),
      segmentation: segmentation)
    job.choices = rules.choices
    job.evidence = knowledge.source
    job.constraints = settled.source
    job.largestShape = settled.maxShape
    job.explains = explain
    let result = try await job.run(progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    if let file = knowledge.saveLexicon {
      try await Output.write(to: file) { try LexiconWriter($0).write(result.lexicon) }
    }
    return result
  }

  private func writeLadder(of result: AlignJob.Result, to sink: any ByteSink) throws {
    let isTerminal = output == nil && Console.usesColour
    let ladder = Ladder(width: Console.width, style: Style(isOn: isTerminal))
    for (place, bead) in result.bitext.beads.enumerated() where bead.confidence >= minConfidence {
      try sink.write(ladder.rungs(for: bead, of: result.bitext))
      if explain, !bead.isNull {
        try sink.write(EvidenceText.text(of: result.evidence[place], bead, in: result.bitext))
      }
    }
  }
}
