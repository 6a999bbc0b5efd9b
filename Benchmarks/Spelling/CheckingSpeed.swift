import Checks
import Foundation
import Measuring
import TextAnalysis

/// How many words a CPU second a check of spelling reads, tokenising and all: at first, with every
/// kind of word new, and again.
struct CheckingSpeed {
  let text: TestText
  let check: SpellingCheck

  func run() throws {
    let pairs = text.pairs
    let words = text.rows.reduce(0) { sum, row in
      sum + Tokenizer().tokens(in: row.text).count { $0.kind == .word }
    }
    var found = 0
    var cold = Double.infinity
    var warm = Double.infinity
    for _ in 0..<3 {
      let checker = try check.makeChecker()
      let collecting = Stopwatch.seconds { pairs.forEach(checker.collect) }
      let judging = Stopwatch.seconds {
        found = pairs.reduce(0) { $0 + checker.findings(in: $1).count }
      }
      print(String(format: "collecting %.3f s, judging %.3f s", collecting, judging))
      cold = min(cold, collecting + judging)
      warm = min(
        warm,
        Stopwatch.best(of: 3) { for pair in pairs { _ = checker.findings(in: pair) } })
    }
    print(
      String(
        format: "%d words, %d findings: cold %.0f words/CPU-s, warm %.0f words/CPU-s", words, found,
        Double(words) / cold, Double(words) / warm))
  }
}
