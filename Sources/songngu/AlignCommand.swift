import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Align a text with its translation, sentence by sentence.",
    discussion: """
      Of two folders the files are paired by their names: a.txt with a.txt, a.vi.txt with \
      a.en.txt, those of folders inside too. All texts of a batch share one lexicon; -o names a \
      folder for the results, or one TMX, TSV or memory file for all.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tmx, jsonl, tsv, text
  }

  @Argument(help: "The text that was translated, or a folder of such texts.")
  var source: InputFile?
  @Argument(help: "Its translation, or the folder of the translations.")
  var target: InputFile?
  @Option(help: "A list of pairs to align instead: source<TAB>target, or with <TAB>result.")
  var pairs: InputFile?
  @Option(help: "The source's language, as vi; guessed when left out.")
  var sourceLanguage: LanguageTag?
  @Option(help: "The target's language, as en; guessed when left out.")
  var targetLanguage: LanguageTag?
  @Option(help: "How texts are cut: by the rules of their language, or one segment a line.")
  var segmentation = SegmentationMode.rules
  @OptionGroup var rules: SegmentationArguments
  @OptionGroup var input: EncodingOptions
  @OptionGroup var knowledge: KnowledgeArguments
  @OptionGroup var embedding: EmbeddingArguments
  @OptionGroup var settled: ConstraintArguments
  @Flag(help: "Say for each bead why it is believed; in JSON lines as evidence and links.")
  var explain = false
  @Option(name: [.short, .long], help: "Write to this file; its ending gives the format.")
  var output: String?
  @Option(help: "tmx, jsonl, tsv or text, a ladder for reading.")
  var format: Format?
  @Flag(help: "Write sentences that nothing was aligned with to TMX and TSV too.")
  var keepUnaligned = false
  @Option(help: "How much of a batch is worked on at once, from 1 to 64.")
  var jobs = 1
  @Option(help: "Leave beads out that are less sure than this, from 0 to 1.")
  var minConfidence = 0.0

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence is a probability from 0 to 1, not \(minConfidence)")
    }
    guard (1...64).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 64, not \(jobs)")
    }
    if pairs != nil {
      guard source == nil else {
        throw ValidationError("either SOURCE and TARGET or --pairs, not both")
      }
    } else {
      guard let source, let target else {
        throw ValidationError("give SOURCE and TARGET, or --pairs")
      }
      guard !(source.isStandardInput && target.isStandardInput) else {
        throw ValidationError("only one of SOURCE and TARGET can be standard input")
      }
    }
    guard !isBatch else { return try validateBatch() }
    _ = try chosenFormat()
  }

  /// As asked for, else by the ending of the output's name, else text.
  private func chosenFormat() throws -> Format {
    if let format { return format }
    guard let output, output != "-" else { return .text }
    if MemoryFile.isNamed(by: output) { return .tmx }
    if InputFile(output).ending == "txt" { return .text }
    return switch try BitextFormat(endingOf: output, known: ".tmx, .jsonl, .tsv or .txt") {
    case .tmx: .tmx
    case .jsonl: .jsonl
    case .tsv: .tsv
    }
  }

  func run() async throws {
    if isBatch { return try await runBatch() }
    guard let source, let target else { return }
    let format = try chosenFormat()
    try Output.requireOther(output, than: [source, target])
    func align() async throws -> AlignJob.Result { try await self.align(source, target) }
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

  private func align(
    _ source: InputFile, _ target: InputFile
  ) async throws -> AlignJob.Result {
    let line = ProgressLine()
    defer { line.end() }
    var job = AlignJob(
      source: DocumentSource(source.read(as: input), language: sourceLanguage),
      target: DocumentSource(target.read(as: input), language: targetLanguage))
    job.settings = settings
    let result = try await job.run(progress: line.handler)
    line.end()
    result.notes.forEach(Console.note)
    if let file = knowledge.saveLexicon {
      try await Output.write(to: file) { try LexiconWriter($0).write(result.lexicon) }
    }
    return result
  }

  var settings: AlignmentSettings {
    var settings = AlignmentSettings()
    settings.segmentation = segmentation
    settings.choices = rules.choices
    settings.evidence = knowledge.source
    settings.embedding = embedding.source
    settings.constraints = settled.source
    settings.largestShape = settled.maxShape
    settings.explains = explain
    return settings
  }

  private func writeLadder(of result: AlignJob.Result, to sink: any ByteSink) throws {
    let isTerminal = output == nil && Console.usesColour
    let ladder = Ladder(width: Console.width, style: Style(isOn: isTerminal))
    _ = try ladder.write(result.bitext, result.evidence, above: minConfidence, to: sink)
  }
}
