import Foundation
import Measuring
import Segmentation
import TranslationModel

/// `segmentation-benchmarks [RULES.srx]`: how fast our rules, or those of a file, cut Vietnamese and
/// English prose, beside ICU's sentence breaks on the same text in the same run.
@main
enum SegmentationBenchmarks {
  static func main() throws {
    let megabytes = Int(ProcessInfo.processInfo.environment["MEGABYTES"] ?? "") ?? 8
    for (language, file) in [("vi", "tinh-nguyen.vi.txt"), ("en", "tinh-nguyen.en.txt")] {
      let text = try Article.text(file, megabytes: megabytes)
      let tag: LanguageTag = language == "vi" ? .vietnamese : .english
      let segmenter = try segmenter(for: tag)
      var count = 0
      let ours = try Stopwatch.seconds { count = try segmenter.segments(of: text).count }
      let icu = Stopwatch.seconds { ICUSentences.count(in: text, language: language) }
      Table.row("\(language): our rules, \(count) segments", text.utf8.count, ours)
      Table.row("\(language): ICU sentence breaks", text.utf8.count, icu)
      Table.row("\(language): ours / ICU", icu / ours)
    }
  }

  private static func segmenter(for language: LanguageTag) throws -> Segmenter {
    guard let file = CommandLine.arguments.dropFirst().first else {
      return try Segmenter(language: language)
    }
    let rules = try SRXReader.rules(in: Array(Data(contentsOf: URL(filePath: file))))
    return try Segmenter(language: language, rules: rules)
  }
}
