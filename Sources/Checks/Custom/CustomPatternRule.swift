import TextAnalysis
import TranslationModel

/// What a project's own patterns match.
final class CustomPatternRule: Rule {
  static let description = RuleDescription(
    "rule/custom", type: .patternProblem, category: "Custom: pattern", severity: .warning,
    summary: "a pattern of the project matches",
    explanation: """
      A project writes patterns into songngu.toml, as regular expressions in ICU's dialect, each \
      with its severity, its side and what to do. A pattern that takes more work than its text \
      allows is given up with a note; the other ones go on.
      """,
    examples: [
      .wrong(
        [("Ruộng", "fields & gardens")], pattern: "\\s&\\s", finds: " & "),
      .right([("Ruộng", "fields and gardens")], pattern: "\\s&\\s"),
    ])

  private struct Search {
    let pattern: CustomPattern
    let matcher: PatternMatcher
  }

  private var searches: [Search] = []
  private(set) var notes: [String] = []
  /// As many findings of one pattern in one text as are told.
  private static let most = 1000

  init(patterns: [CustomPattern]) {
    for pattern in patterns {
      do {
        searches.append(Search(pattern: pattern, matcher: try pattern.pattern.matcher()))
      } catch {
        notes.append("pattern “\(pattern.name)”: \(error.description)")
      }
    }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard !searches.isEmpty else { return [] }
    var findings: [Finding] = []
    for side in Side.allCases {
      guard let text = pair[side], searches.contains(where: { $0.pattern.side == side }) else {
        continue
      }
      let units = PatternText(text)
      searches.removeAll { search in
        guard search.pattern.side == side else { return false }
        do throws(PatternError) {
          let ranges = try ranges(of: search.matcher, in: units)
          findings += self.findings(of: search.pattern, at: ranges, side, pair)
          return false
        } catch {
          notes.append(
            "pattern “\(search.pattern.name)” given up at unit \(pair.pair.unit): \(error.description)"
          )
          return true
        }
      }
    }
    return findings
  }

  /// In UTF-16.
  private func ranges(
    of matcher: PatternMatcher, in text: PatternText
  ) throws(PatternError) -> [Range<Int>] {
    try matcher.setText(text)
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= text.count, ranges.count < Self.most,
      let match = try matcher.firstMatch(from: start)
    {
      if !match.isEmpty { ranges.append(match) }
      start = match.isEmpty ? match.upperBound + 1 : match.upperBound
    }
    return ranges
  }

  private func findings(
    of pattern: CustomPattern, at ranges: [Range<Int>], _ side: Side, _ pair: AnalyzedPair
  ) -> [Finding] {
    guard !ranges.isEmpty, let text = pair[side] else { return [] }
    var units = 0
    var bytes = 0
    var position = text.unicodeScalars.startIndex
    // The ranges come in order, so that one walk turns them all into bytes.
    func offset(_ wanted: Int) -> Int {
      while units < wanted, position < text.unicodeScalars.endIndex {
        let scalar = text.unicodeScalars[position]
        units += scalar.value < 0x10000 ? 1 : 2
        bytes += UTF8.width(scalar)
        position = text.unicodeScalars.index(after: position)
      }
      return bytes
    }
    return ranges.map { range in
      let start = offset(range.lowerBound)
      var finding = description.finding(
        at: [pair.place(side, start..<offset(range.upperBound))],
        "\(pattern.name): \(pattern.advice)")
      finding.severity = pattern.severity
      return finding
    }
  }
}
