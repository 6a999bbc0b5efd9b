/// `checks-benchmarks [speed] [clean]`: all of them when none is named.
@main
enum ChecksBenchmarks {
  static func main() {
    let asked = Set(CommandLine.arguments.dropFirst())
    if asked.isEmpty || asked.contains("speed") { CheckingPairs.run() }
    if asked.isEmpty || asked.contains("clean") { CheckingCleanPairs.run() }
  }
}
