import ArgumentParser
import Workbench

struct SongnguCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "songngu",
    abstract: "A bilingual translation-memory workbench, for Vietnamese and English first.",
    discussion: """
      FILE may be - for standard input. Results go to standard output, everything else to \
      standard error. Exit codes: 0 done, 1 findings or nothing found, 2 bad usage, 3 input \
      that cannot be read, 4 a fault of storage or of the program.
      """,
    version: "\(Songngu.name) \(Songngu.version)",
    subcommands: [
      AlignCommand.self, CheckCommand.self, SegmentCommand.self, NormalizeCommand.self,
      ConvertCommand.self, MemoryCommand.self, ExplainCommand.self, EvaluateCommand.self,
    ])
}
