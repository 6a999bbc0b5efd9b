import Checks
import Measuring
import TextAnalysis
import TranslationModel

/// A glossary of 6,000 concepts against 100,000 pairs of gettext catalogues.
enum CheckingPairs {
  private static let languages = LanguagePair(source: "en", target: "vi")
  private static let count = 100_000

  static func run() throws {
    let messages = Catalogue.pairs(in: "vi")
    guard !messages.isEmpty else {
      return print("no Vietnamese catalogues on this machine: install gettext-base, bash, git")
    }
    let pairs = (0..<count).map { unit in
      let message = messages[unit % messages.count]
      return TranslationPair(unit: unit, source: message.source, target: message.target)
    }
    let concepts = SampleGlossary.concepts(
      6000, from: messages, languages: languages, seed: 20_261_122)
    let transfer = ["term", "number", "date", "unit", "money", "markup", "link"]
    let plain = CheckOptions(languages: languages, concepts: concepts)
    check("terms and transfer", pairs, plain) { rule in
      !transfer.contains { rule.rawValue.hasPrefix($0 + "/") }
        || rule == "term/sibling" || rule == "term/form"
    }
    check("everything but spelling", pairs, plain) { ["spell", "vi"].contains($0.subject) }
    check(
      "everything", pairs, try InstalledSpelling.options(languages, concepts: concepts)
    ) { _ in false }
    Table.row("memory at most", ResidentMemory.peak, "MB")
  }

  private static func check(
    _ name: String, _ pairs: [TranslationPair], _ options: CheckOptions,
    isOff: (RuleID) -> Bool
  ) {
    var options = options
    for rule in RuleSet.descriptions.map(\.id) where isOff(rule) { options.settings[rule] = .off }
    var found = 0
    let seconds = Stopwatch.best(of: 3) {
      let checker = Checker(options: options)
      for pair in pairs { checker.collect(pair) }
      found = 0
      for pair in pairs { found += checker.findings(in: pair).count }
      found += checker.findingsInDocument().count
    }
    Table.row("\(name), \(found) findings", count: pairs.count, seconds)
  }
}
