import Checks
import Foundation
import TextAnalysis
import TranslationModel

/// One-letter errors in English sentences, found and mended.
struct EnglishErrors {
  let sources: [TestText]
  let memory: TextUsage?
  let lexicon: Lexicon?
  let isVerbose: Bool

  func run(seeds: Range<Int>) throws {
    var sums = (0.0, 0.0, 0.0)
    let vocabulary = Set(
      sources.flatMap(\.rows).flatMap { words(of: $0.text, atLeast: 1).map(\.word) })
    for seed in seeds {
      var random = SeededRandom(seed: seed)
      let clean = TestText.sample(of: sources, stretches: 25, length: 80, &random)
      let (text, errors) = inject(200, into: clean, leastLetters: 4, &random) { word, random in
        // A word of such texts would be no error that anybody could see.
        Self.oneEdit(word, &random).flatMap { vocabulary.contains($0.wrong) ? nil : $0 }
      }
      let unseen = try SpellingDictionary.installed(for: .english)
      let visible = errors.count { !unseen.contains($0.wrong) }
      let before = try findings(in: clean).filter { $0.severity >= .warning }
      let all = try findings(in: text)
      let score = Score(findings: all.filter { $0.severity >= .warning }, errors: errors)
      print(
        "seed \(seed): \(clean.rows.count) sentences, \(before.count) flagged clean, \(visible) non-words; \(score.line)")
      sums = (sums.0 + score.precision, sums.1 + score.recall, sums.2 + score.fix)
      if isVerbose { report(score, text, all) }
    }
    let count = Double(seeds.count)
    print(
      String(format: "mean: P %.3f  R %.3f  fix@1 %.3f", sums.0 / count, sums.1 / count, sums.2 / count))
  }

  private func report(_ score: Score, _ text: TestText, _ all: [Finding]) {
    for item in score.wrong {
      print("  false: \(item.word) -> \(item.suggestions.prefix(3)): \(text.rows[item.row].text.prefix(90))")
    }
    for error in score.missed {
      let info = all.first { $0.places[0].unit == error.row && $0.places[0].range.overlaps(error.range) }
      print("  missed: \(error.wrong) for \(error.right)\(info == nil ? "" : " (info \(info!.suggestions.prefix(2)))")")
    }
    for item in score.badFirst {
      print("  fix: \(item.error.wrong) for \(item.error.right) -> \(item.suggestions.prefix(3))")
    }
  }

  private func findings(in text: TestText) throws -> [Finding] {
    let languages = LanguagePair(source: .vietnamese, target: .english)
    var options = CheckOptions(languages: languages)
    options.dictionaries[.target] = try SpellingDictionary.installed(for: .english)
    options.lexicons[.target] = lexicon
    options.memories[.target] = memory
    options.rules = ["spell/unknown"]
    let checker = Checker(options: options)
    let pairs = text.rows.enumerated().map {
      TranslationPair(unit: $0, source: $1.other, target: $1.text)
    }
    pairs.forEach(checker.collect)
    return pairs.flatMap(checker.findings)
  }

  /// A letter put in, left out, replaced or swapped with its neighbour, anywhere in the word.
  private static func oneEdit(
    _ word: String, _ random: inout SeededRandom
  ) -> (wrong: String, kind: String)? {
    var letters = Array(word.unicodeScalars)
    let place = Int.random(in: letters.indices, using: &random)
    let letter = Unicode.Scalar(UInt8.random(in: 97...122, using: &random))
    let kind = ["insert", "delete", "replace", "swap"].randomElement(using: &random) ?? ""
    switch kind {
    case "insert": letters.insert(letter, at: place)
    case "delete": letters.remove(at: place)
    case "replace": letters[place] = letter
    default:
      guard place + 1 < letters.count else { return nil }
      letters.swapAt(place, place + 1)
    }
    var wrong = String.UnicodeScalarView()
    wrong.append(contentsOf: letters)
    return String(wrong) == word ? nil : (String(wrong), kind)
  }
}
