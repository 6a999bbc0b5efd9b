import ArgumentParser
import Checks
import Interchange
import TranslationModel
import Workbench

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a rule of the check looks for, and why.")

  @Argument(help: "The rule, as spell/unknown; all rules in a list when left out.")
  var rule: String?

  func run() async throws {
    guard let rule else {
      return try await Output.write(to: nil) { sink in
        for description in RuleSet.descriptions { try sink.write(Self.row(description)) }
      }
    }
    guard let description = RuleSet.descriptions.first(where: { $0.id.rawValue == rule }) else {
      let nearest = RuleSet.nearest(to: rule).map { "; did you mean \($0)?" } ?? ""
      throw UsageError("there is no rule “\(rule)”\(nearest)")
    }
    try await Output.write(to: nil) { try $0.write(RuleText.text(of: description)) }
  }

  private static func row(_ rule: RuleDescription) -> String {
    let name = rule.id.rawValue
    let padding = String(repeating: " ", count: max(1, 28 - name.utf8.count))
    let severity = rule.severity.rawValue
    let gap = String(repeating: " ", count: 9 - severity.utf8.count)
    return name + padding + severity + gap + rule.summary + "\n"
  }
}

/// A rule for a reader.
enum RuleText {
  static func text(of rule: RuleDescription) -> String {
    var text = "\(rule.id): \(rule.summary)\n"
    text +=
      "severity \(rule.severity.rawValue); ITS 2.0 \(rule.type.rawValue); MQM \(rule.category)\n\n"
    text += TextWrapper(width: 80).lines(of: rule.explanation).joined(separator: "\n") + "\n\n"
    for example in rule.examples {
      for pair in example.pairs {
        let sides = [pair.source, pair.target].compactMap { $0.map { "“\($0)”" } }
        text +=
          (example.found.isEmpty ? "  right  " : "  wrong  ") + sides.joined(separator: "  >  ")
        text += "\n"
      }
    }
    return text
  }
}
