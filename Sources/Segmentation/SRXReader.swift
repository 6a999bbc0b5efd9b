import XMLStream

/// Reads segmentation rules from SRX, versions 1.0 and 2.0, leniently: what we have no use for
/// (format handling, subflows) is passed over.
public enum SRXReader {
  /// - Throws: ``XMLError`` naming the line, when it is no XML or no SRX.
  public static func rules(in document: [UInt8]) throws -> SegmentationRules {
    let parser = try SAXParser(handler: Handler())
    try parser.parse(document)
    try parser.finish()
    return try parser.handler.rules()
  }

  private struct Handler: SAXHandler {
    private var isSRX = false
    private var cascades = false
    private var languageRules: [SegmentationRules.LanguageRule] = []
    private var maps: [SegmentationRules.LanguageMap] = []

    private var languageRule: (name: String, rules: [SegmentationRule])?
    private var rule: (breaks: Bool, line: Int, title: String?)?
    private var before = ""
    private var after = ""
    private var text: [UInt8] = []
    private var remark: String?

    func rules() throws -> SegmentationRules {
      guard isSRX else { throw XMLError(line: 1, problem: .content("no <srx> in it")) }
      for map in maps where !languageRules.contains(where: { $0.name == map.name }) {
        throw XMLError(
          line: 0,
          problem: .content(
            "<languagemap> names the rules “\(map.name)”, which the file does not hold"))
      }
      return SegmentationRules(cascades: cascades, languageRules: languageRules, maps: maps)
    }

    mutating func start(_ name: String, _ attributes: borrowing XMLAttributes, at line: Int) throws
    {
      func required(_ attribute: StaticString) throws -> String {
        guard let value = attributes[attribute] else {
          throw XMLError(line: line, problem: .content("<\(name)> has no \(attribute)"))
        }
        return value
      }
      switch name {
      case "srx": isSRX = true
      case "header": cascades = attributes["cascade"] == "yes"
      case "languagerule": languageRule = (try required("languagerulename"), [])
      case "rule":
        let breaks = attributes["break"] ?? "yes"
        guard breaks == "yes" || breaks == "no" else {
          throw XMLError(
            line: line, problem: .content("break=“\(breaks)” where yes or no was expected"))
        }
        rule = (breaks == "yes", line, remark)
        (before, after) = ("", "")
      case "beforebreak", "afterbreak": text = []
      case "languagemap", "maprule":
        if attributes["languagepattern"] != nil || name == "languagemap" {
          maps.append(
            SegmentationRules.LanguageMap(
              pattern: try required("languagepattern"), name: try required("languagerulename")))
        }
      default: break
      }
      remark = nil
    }

    mutating func end(_ name: String, at line: Int) throws {
      switch name {
      case "beforebreak": before = String(decoding: text, as: UTF8.self)
      case "afterbreak": after = String(decoding: text, as: UTF8.self)
      case "rule":
        guard let rule, languageRule != nil else {
          throw XMLError(line: line, problem: .content("<rule> outside a <languagerule>"))
        }
        languageRule?.rules.append(
          SegmentationRule(
            breaks: rule.breaks, before: before, after: after, title: rule.title, line: rule.line))
      case "languagerule":
        if let languageRule {
          languageRules.append(
            SegmentationRules.LanguageRule(name: languageRule.name, rules: languageRule.rules))
        }
        languageRule = nil
      default: break
      }
    }

    mutating func text(_ bytes: Span<UInt8>) {
      for index in bytes.indices { text.append(bytes[index]) }
    }

    mutating func comment(_ text: String) {
      remark = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
