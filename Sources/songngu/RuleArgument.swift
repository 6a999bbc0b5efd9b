public import ArgumentParser
import Checks
import TranslationModel

/// `RULE=SETTING`, as `punct/end=off`.
public struct RuleArgument: ExpressibleByArgument {
  let rule: RuleID
  let setting: RuleSetting

  public init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let setting = RuleSetting(String(parts[1])),
      let rule = RuleSet.descriptions.first(where: { $0.id.rawValue == parts[0] })
    else { return nil }
    self.rule = rule.id
    self.setting = setting
  }
}
