import Checks
import Foundation
import TextAnalysis
import TranslationModel

/// `spelling-benchmarks english [--memory FILE]… [--seeds A-B] [--no-lists] [-v] FILE…`
@main
enum SpellingBenchmarks {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    guard let job = arguments.first else {
      print("usage: spelling-benchmarks english|speed [--memory FILE] [--seeds A-B] FILE…")
      return
    }
    arguments.removeFirst()
    var files: [String] = []
    var memories: [String] = []
    var seeds = 1..<6
    var usesLists = true
    var isVerbose = false
    while !arguments.isEmpty {
      let argument = arguments.removeFirst()
      switch argument {
      case "--memory": memories.append(arguments.removeFirst())
      case "--seeds":
        let ends = arguments.removeFirst().split(separator: "-").compactMap { Int($0) }
        seeds = ends[0]..<(ends.last ?? ends[0]) + 1
      case "--no-lists": usesLists = false
      case "-v": isVerbose = true
      default: files.append(argument)
      }
    }
    switch job {
    case "english":
      var memory: TextUsage?
      if !memories.isEmpty {
        let usage = TextUsage(language: .english)
        for file in memories { for row in try TestText(path: file).rows { usage.add(row.text) } }
        memory = usage
      }
      let test = EnglishErrors(
        sources: try files.map { try TestText(path: $0) }, memory: memory,
        lexicon: usesLists ? try Lexicon.installed(for: .english) : nil, isVerbose: isVerbose)
      try test.run(seeds: seeds)
    default: print("no job \(job)")
    }
  }
}
