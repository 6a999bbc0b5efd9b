import Testing
import TranslationModel

@testable import Checks

@Suite struct RuleExampleTests {
  @Test("Each rule finds in its examples what it must, and nothing else")
  func examples() throws {
    for rule in RuleSet.descriptions {
      #expect(
        rule.examples.contains { $0.found.isEmpty } && rule.examples.contains { !$0.found.isEmpty })
      for example in rule.examples {
        let found = try findings(of: rule.id, in: example).map { $0.places.first?.text ?? "" }
        #expect(found.map { Array($0.utf8) } == example.found.map { Array($0.utf8) }, "\(rule.id)")
      }
    }
  }

  @Test("Rules have different names, and say what they are for")
  func descriptions() {
    #expect(Set(RuleSet.descriptions.map(\.id)).count == RuleSet.descriptions.count)
    for rule in RuleSet.descriptions {
      #expect(rule.id.rawValue.split(separator: "/").count == 2)
      #expect(!rule.summary.isEmpty && !rule.explanation.isEmpty && rule.category.contains(": "))
    }
  }

  private func findings(of rule: RuleID, in example: RuleExample) throws -> [Finding] {
    var options = CheckOptions(languages: example.languages, concepts: example.concepts)
    for side in Side.allCases {
      options.dictionaries[side] = try SpellingDictionary.installed(for: example.languages[side])
    }
    let pairs = example.pairs.enumerated().map {
      TranslationPair(unit: $0, source: $1.source, target: $1.target)
    }
    let checker = Checker(options: options)
    pairs.forEach(checker.collect)
    return (pairs.flatMap(checker.findings) + checker.findingsInDocument())
      .filter { $0.rule == rule }
  }
}
