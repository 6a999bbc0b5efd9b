import Foundation
import Segmentation
import TranslationModel

/// `segmentation-benchmarks`: how fast our rules cut Vietnamese and English prose, beside ICU's
/// sentence breaks on the same text in the same run.
@main
enum SegmentationBenchmarks {
  static func main() throws {
    for (language, file) in [("vi", "tinh-nguyen.vi.txt"), ("en", "tinh-nguyen.en.txt")] {
      let text = try Article.text(file, megabytes: Int(ProcessInfo.processInfo.environment["MEGABYTES"] ?? "") ?? 8)
      let tag: LanguageTag = language == "vi" ? .vietnamese : .english
      let segmenter = try CommandLine.arguments.count > 1 ? Segmenter(language: tag, rules: SRXReader.rules(in: Array(Data(contentsOf: URL(filePath: CommandLine.arguments[1]))))) : Segmenter(language: tag)
      var count = 0
      let ours = try Stopwatch.seconds { count = try segmenter.segments(of: text).count }
      let icu = Stopwatch.seconds { ICUSentences.count(in: text, language: language) }
      Table.row("\(language): our rules, \(count) segments", text.utf8.count, ours)
      Table.row("\(language): ICU sentence breaks", text.utf8.count, icu)
      Table.row("\(language): ours / ICU", icu / ours)
    }
  }
}
