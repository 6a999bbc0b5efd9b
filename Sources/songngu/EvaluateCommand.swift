import Alignment
import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compare results with a gold standard.",
    subcommands: [EvaluateAlignmentCommand.self, EvaluateSegmentationCommand.self])
}

struct EvaluateAlignmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "Score an alignment against gold beads.",
    discussion: """
      Both files hold beads: vecalign's [0, 1]:[2], or the JSON lines of align. Several pairs are \
      scored together: GOLD HYPOTHESIS GOLD HYPOTHESIS … Of two folders the files are paired by \
      their names; of the first only those in .gold count, where there are any.
      """)

  @Argument(help: "Gold and hypothesis, in turns.")
  var files: [InputFile]

  func validate() throws {
    guard !files.isEmpty, files.count % 2 == 0 else {
      throw ValidationError("give a gold file and a hypothesis for each alignment")
    }
  }

  func run() async throws {
    var pairs: [(gold: InputFile, hypothesis: InputFile)] = []
    for first in stride(from: 0, to: files.count, by: 2) {
      let (gold, hypothesis) = (files[first], files[first + 1])
      guard gold.isFolder, hypothesis.isFolder else {
        pairs.append((gold, hypothesis))
        continue
      }
      let folders = try FolderPairs(gold: gold, results: hypothesis)
      for file in folders.alone { Console.note("\(file.name): no partner, or more than one") }
      guard !folders.pairs.isEmpty else {
        throw FileError(gold.name, "none of its files has a partner in \(hypothesis.name)")
      }
      pairs += folders.pairs.map { ($0.source, $0.target) }
    }
    let score = try await EvaluateAlignmentJob(pairs: pairs).run(progress: { _ in })
    try await Output.write(to: nil) { try $0.write(AlignmentScoreText.text(of: score)) }
  }
}

struct EvaluateSegmentationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segmentation",
    abstract: "Score segments against gold ones.",
    discussion: """
      GOLD holds one segment a line, the JSON lines of segment, or a JSON array of cases with id, \
      text and expected, whose texts are then cut. FILE holds segments likewise or, with \
      --language, a text that is cut first.
      """)

  @Argument(help: "The segments as they should be.")
  var gold: InputFile
  @Argument(help: "The segments to judge, or a text; none for a file of cases.")
  var file: InputFile?
  @Option(help: "The language to cut texts in.")
  var language: LanguageTag?
  @OptionGroup var rules: SegmentationArguments

  func run() async throws {
    var job = EvaluateSegmentationJob(gold: gold, file: file, language: language)
    job.choices = rules.choices
    let result = try await job.run(progress: { _ in })
    try await Output.write(to: nil) { sink in
      try sink.write(SegmentationText.text(of: result.score))
    }
    for name in result.failures { Console.note("not as it should be: \(name)") }
  }
}
