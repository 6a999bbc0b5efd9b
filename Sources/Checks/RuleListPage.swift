import TranslationModel

/// The list of all rules as a page of the documentation, made from the rules themselves.
public enum RuleListPage {
  /// The page in DocC's Markdown.
  public static var markdown: String {
    var page = """
      # The rules

      What `songngu check` looks for. This page is made from the rules by
      `songngu explain --format markdown`; the tests run all its examples.

      A project changes severities and switches rules off in `songngu.toml`:

      ```toml
      [check.rules]
      "punct/end" = "off"
      "consistency/same-source" = "error"
      ```

      | rule | severity | finds | ITS 2.0 | MQM |
      |---|---|---|---|---|

      """
    for rule in RuleSet.descriptions {
      page +=
        "| [`\(rule.id)`](#\(anchor(rule))) | \(rule.severity.rawValue) | \(rule.summary)"
        + " | \(rule.type.rawValue) | \(rule.category) |\n"
    }
    for rule in RuleSet.descriptions { page += section(rule) }
    return page
  }

  private static func section(_ rule: RuleDescription) -> String {
    var text = "\n## \(rule.id)\n\n"
    text += TextWrap.lines(of: rule.explanation, width: 100).joined(separator: "\n") + "\n\n"
    text += "| | source | target | finds |\n|---|---|---|---|\n"
    for example in rule.examples {
      for (row, pair) in example.pairs.enumerated() {
        let verdict = row > 0 ? "" : example.found.isEmpty ? "right" : "wrong"
        let found = row > 0 ? "" : example.found.map { code($0) }.joined(separator: ", ")
        text += "| \(verdict) | \(code(pair.source)) | \(code(pair.target)) | \(found) |\n"
      }
    }
    return text
  }

  private static func anchor(_ rule: RuleDescription) -> String {
    rule.id.rawValue.replacing("/", with: "-")
  }

  /// A text as it is, in a cell of a table: invisible characters by their numbers.
  private static func code(_ text: String?) -> String {
    guard let text else { return "" }
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": cell += "\\|"
      case "`": cell += "'"
      default:
        let category = scalar.properties.generalCategory
        let isInvisible =
          category == .control || category == .format || category == .privateUse
          || scalar.value == 0xA0
        cell +=
          isInvisible
          ? name(of: scalar) : String(scalar)
      }
    }
    return "`\(cell)`"
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
