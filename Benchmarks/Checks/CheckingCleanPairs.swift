import Checks
import Measuring
import TranslationModel

/// Units with a finding of warning or worse among 5,000 that people translated and released, in
/// both directions, spelling apart.
enum CheckingCleanPairs {
  private static let count = 5000

  static func run() {
    let messages = Catalogue.pairs(in: "vi")
    guard messages.count >= count else {
      return print("too few Vietnamese catalogues on this machine")
    }
    // Evenly over all catalogues.
    let sample = (0..<count).map { messages[$0 * messages.count / count] }
    check("en > vi", LanguagePair(source: "en", target: "vi"), sample)
    check(
      "vi > en", LanguagePair(source: "vi", target: "en"),
      sample.map { (source: $0.target, target: $0.source) })
  }

  private static func check(
    _ name: String, _ languages: LanguagePair, _ rows: [(source: String, target: String)]
  ) {
    let pairs = rows.enumerated().map {
      TranslationPair(unit: $0, source: $1.source, target: $1.target)
    }
    let checker = Checker(options: CheckOptions(languages: languages))
    pairs.forEach(checker.collect)
    let findings = pairs.flatMap(checker.findings) + checker.findingsInDocument()
    let serious = findings.filter { $0.severity >= .warning }
    let units = Set(serious.flatMap { $0.places.map(\.unit) })
    Table.row("\(name): % of units flagged", 100 * Double(units.count) / Double(pairs.count))
    let byRule = Dictionary(grouping: serious, by: \.rule)
    for (rule, list) in byRule.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      Table.row("  \(rule)", Double(list.count))
    }
  }
}
