import Checks
import Foundation
import Measuring
import TranslationModel

/// Units with a finding of warning or worse among 5,000 that people translated and released, in
/// both directions, everything on.
enum CheckingCleanPairs {
  private static let count = 5000

  /// - Parameters:
  ///   - files: pairs of English and Vietnamese with a tab between; the machine's message catalogues
  ///     when there are none.
  ///   - isVerbose: whether the findings are printed.
  static func run(files: [String], isVerbose: Bool) throws {
    let pairs = files.isEmpty ? Catalogue.pairs(in: "vi") : try files.flatMap(read)
    // Evenly over all of them.
    let count = min(count, pairs.count)
    guard count > 0 else { return print("no Vietnamese catalogues on this machine") }
    let sample = (0..<count).map { pairs[$0 * pairs.count / count] }
    try check("en > vi", LanguagePair(source: "en", target: "vi"), sample, isVerbose)
    try check(
      "vi > en", LanguagePair(source: "vi", target: "en"),
      sample.map { (source: $0.target, target: $0.source) }, isVerbose)
  }

  private static func read(_ file: String) throws -> [Catalogue.Pair] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.count == 2 ? (String(columns[0]), String(columns[1])) : nil
    }
  }

  private static func check(
    _ name: String, _ languages: LanguagePair, _ rows: [Catalogue.Pair], _ isVerbose: Bool
  ) throws {
    let pairs = rows.enumerated().map {
      TranslationPair(unit: $0, source: $1.source, target: $1.target)
    }
    let checker = Checker(options: try InstalledSpelling.options(languages))
    pairs.forEach(checker.collect)
    let findings = pairs.flatMap(checker.findings) + checker.findingsInDocument()
    let serious = findings.filter { $0.severity >= .warning }
    let units = Set(serious.flatMap { $0.places.map(\.unit) })
    Table.row(
      "\(name): % of \(pairs.count) units flagged",
      100 * Double(units.count) / Double(pairs.count))
    let byRule = Dictionary(grouping: serious, by: \.rule)
    for (rule, list) in byRule.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      Table.row("  \(rule)", Double(list.count))
      guard isVerbose else { continue }
      for finding in list {
        let place = finding.places[0]
        print("    \(place.side) “\(place.text.prefix(60))”: \(finding.message.prefix(160))")
        print("      < \(rows[place.unit].source.prefix(300))")
        print("      > \(rows[place.unit].target.prefix(300))")
      }
    }
  }
}
