import Alignment
import ArgumentParser
import Interchange
import TranslationModel
import Workbench

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compare results with a gold standard.",
    subcommands: [EvaluateAlignmentCommand.self])
}

struct EvaluateAlignmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "Score an alignment against gold beads.",
    discussion: """
      Both files hold beads: vecalign's [0, 1]:[2], or the JSON lines of align. Several pairs are \
      scored together: GOLD HYPOTHESIS GOLD HYPOTHESIS …
      """)

  @Argument(help: "Gold and hypothesis, in turns.")
  var files: [InputFile]

  func validate() throws {
    guard !files.isEmpty, files.count % 2 == 0 else {
      throw ValidationError("give a gold file and a hypothesis for each alignment")
    }
  }

  func run() async throws {
    let pairs = stride(from: 0, to: files.count, by: 2).map {
      (gold: files[$0], hypothesis: files[$0 + 1])
    }
    let score = try await EvaluateAlignmentJob(pairs: pairs).run(progress: { _ in })
    try await Output.write(to: nil) { try $0.write(AlignmentScoreText.text(of: score)) }
  }
}
