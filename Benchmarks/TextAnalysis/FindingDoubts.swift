import Measuring
import TextAnalysis

/// Looking a text through for what is doubtful; right text should raise few doubts.
enum FindingDoubts {
  static func run(on corpus: Corpus) {
    let text = String(decoding: corpus.composed, as: UTF8.self)
    let seconds = Stopwatch.best(of: 2) { _ = Normalizer().doubts(in: text) }
    Table.row("doubts", corpus.composed.count, seconds)
    for language in ["vi", "fr", "de", "es", "it", "pt", "nl", "en_GB", "pl", "da", "cs"] {
      let lines = Catalogue.lines(in: language)
      var counts: [String: Int] = [:]
      var examples: [String: String] = [:]
      for line in lines {
        for doubt in Normalizer().doubts(in: line) {
          counts["\(doubt.kind)", default: 0] += 1
          examples["\(doubt.kind)"] =
            "\(doubt.text) -> \(doubt.suggestion ?? "?") in: \(line.prefix(80))"
        }
      }
      print("\(language), \(lines.count) lines")
      for (kind, count) in counts.sorted(by: { $0.value > $1.value }) {
        print("  \(kind): \(count); \(examples[kind] ?? "")")
      }
    }
  }
}
