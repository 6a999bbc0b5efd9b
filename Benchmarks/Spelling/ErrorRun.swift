import Foundation
import Measuring
import TranslationModel

/// Puts errors into samples of a text, one sample a seed, and counts how many of them a check finds.
struct ErrorRun {
  /// 2,000 sentences with 200 errors, as in the notes of other tools' results.
  private static let errors = 200
  private static let stretches = 25
  private static let stretchLength = 80

  let sources: [TestText]
  let check: SpellingCheck
  let isVerbose: Bool
  /// Words with fewer letters get no error.
  let leastLetters: Int

  func run(
    _ seeds: ClosedRange<Int>,
    mistake: (String, inout SplitMix64) -> (wrong: String, kind: String)?
  ) throws {
    var sums = (precision: 0.0, recall: 0.0, fix: 0.0)
    for seed in seeds {
      var random = SplitMix64(number: seed)
      let clean = TestText.sample(
        of: sources, stretches: Self.stretches, length: Self.stretchLength, &random)
      let (text, errors) = inject(
        Self.errors, into: clean, leastLetters: leastLetters, &random, mistake)
      let before = try check.findings(in: clean).filter { $0.severity >= .warning }
      let all = try check.findings(in: text)
      let score = Score(findings: all.filter { $0.severity >= .warning }, errors: errors)
      print(
        "seed \(seed): \(clean.rows.count) sentences, \(errors.count) errors, "
          + "\(before.count) flagged clean; \(score.line)")
      sums.precision += score.precision
      sums.recall += score.recall
      sums.fix += score.fix
      if isVerbose { report(score, text, all) }
    }
    let count = Double(seeds.count)
    print(
      String(
        format: "mean: P %.3f  R %.3f  fix@1 %.3f", sums.precision / count, sums.recall / count,
        sums.fix / count))
  }

  private func report(_ score: Score, _ text: TestText, _ all: [Finding]) {
    for item in score.wrong {
      let line = text.rows[item.row].text
      print("  false: \(item.word) -> \(item.suggestions.prefix(3)): \(line.prefix(110))")
    }
    for error in score.missed {
      let info = all.first {
        $0.places[0].unit == error.row && $0.places[0].range.overlaps(error.range)
      }
      let note = info.map { " (info \($0.suggestions.prefix(2)))" } ?? ""
      print("  missed: \(error.wrong) for \(error.right), \(error.kind)\(note)")
    }
    for item in score.badFirst {
      print(
        "  fix: \(item.error.wrong) for \(item.error.right) -> \(item.suggestions.prefix(3))")
    }
  }
}
