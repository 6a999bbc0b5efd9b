/// `text-analysis-benchmarks [normalize] [keys] [charsets] [doubts]`: all of them when none is named.
@main
enum TextAnalysisBenchmarks {
  static func main() {
    let asked = Set(CommandLine.arguments.dropFirst())
    func isAsked(_ name: String) -> Bool { asked.isEmpty || asked.contains(name) }
    if isAsked("normalize") || isAsked("keys") || isAsked("doubts") {
      let corpus = Corpus()
      if isAsked("normalize") { NormalizingText.run(on: corpus) }
      if isAsked("keys") { MakingKeys.run(on: corpus) }
      if isAsked("doubts") { FindingDoubts.run(on: corpus) }
    }
    if isAsked("charsets") { DetectingCharsets.run() }
  }
}
