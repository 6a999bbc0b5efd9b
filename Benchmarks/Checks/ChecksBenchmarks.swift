/// `checks-benchmarks [speed] [clean [-v] [FILE.tsv …]]`: all of them when none is named.
@main
enum ChecksBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let asked = Set(arguments)
    if asked.isEmpty || asked.contains("speed") { try CheckingPairs.run() }
    if asked.isEmpty || asked.contains("clean") {
      try CheckingCleanPairs.run(
        files: arguments.filter { $0.hasSuffix(".tsv") }, isVerbose: asked.contains("-v"))
    }
  }
}
