public import ArgumentParser
import Checks
import TranslationModel

/// `RULE=SETTING`, as `punct/end=off`.
public struct RuleArgument: ExpressibleByArgument {
  let rule: RuleID
  let setting: RuleSetting

  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let setting = RuleSetting(String(parts[1])) else { return nil }
    rule = RuleID(rawValue: String(parts[0]))
    self.setting = setting
  }

  /// - Throws: `ValidationError` naming the nearest rule when there is none of this name.
  func validate() throws {
    guard !RuleSet.descriptions.contains(where: { $0.id == rule }) else { return }
    let nearest = RuleSet.nearest(to: rule.rawValue).map { "; did you mean \($0)?" } ?? ""
    throw ValidationError("there is no rule “\(rule)”\(nearest)")
  }
}
