import Checks
import Foundation
import TextAnalysis
import TranslationModel

/// `spelling-benchmarks english|vietnamese|speed [--memory FILE]… [--seeds A-B] [-v] FILE…`
///
/// Files are sentences, one a line, or pairs of English and Vietnamese with a tab between (`.tsv`).
@main
enum SpellingBenchmarks {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let job = arguments.first, let side = column(for: job) else {
      print(
        "usage: spelling-benchmarks english|vietnamese|speed [--memory FILE] [--seeds A-B] FILE…")
      return
    }
    arguments.removeFirst()
    var files: [String] = []
    var memories: [String] = []
    var seeds = 1...5
    var isVerbose = false
    while !arguments.isEmpty {
      let argument = arguments.removeFirst()
      switch argument {
      case "--memory": memories.append(arguments.removeFirst())
      case "--seeds":
        let ends = arguments.removeFirst().split(separator: "-").compactMap { Int($0) }
        seeds = ends[0]...(ends.last ?? ends[0])
      case "-v": isVerbose = true
      default: files.append(argument)
      }
    }
    let language: LanguageTag = job == "vietnamese" ? .vietnamese : .english
    let check = SpellingCheck(
      language: language, lexicon: try Lexicon.installed(for: .english),
      memory: try memory(of: memories, column: side, language))
    let sources = try files.map { try TestText(path: $0, column: side) }
    switch job {
    case "english":
      try EnglishErrors(sources: sources, check: check, isVerbose: isVerbose).run(seeds)
    case "vietnamese":
      try VietnameseErrors(sources: sources, check: check, isVerbose: isVerbose).run(seeds)
    default: try CheckingSpeed(text: TestText(rows: sources.flatMap(\.rows)), check: check).run()
    }
  }

  /// Where a job finds its language in a file of pairs.
  private static func column(for job: String) -> Int? {
    ["english": 0, "vietnamese": 1, "speed": 0][job]
  }

  private static func memory(
    of files: [String], column: Int, _ language: LanguageTag
  ) throws -> TextUsage? {
    if files.isEmpty { return nil }
    let usage = TextUsage(language: language)
    for file in files {
      for row in try TestText(path: file, column: column).rows { usage.add(row.text) }
    }
    return usage
  }
}
