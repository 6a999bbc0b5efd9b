import Interchange
import TranslationMemory
import TranslationModel
import Workbench

/// Writes what lookups found, for a person or as JSON lines.
struct LookupAnswers {
  private let sink: any ByteSink
  private let lines: JSONLinesWriter
  private let isText: Bool
  private let namesMemory: Bool
  private let style: Style

  init(_ sink: any ByteSink, isText: Bool, namesMemory: Bool, style: Style) {
    self.sink = sink
    self.isText = isText
    self.namesMemory = namesMemory
    self.style = style
    lines = JSONLinesWriter(sink)
  }

  /// - Parameter isOnly: whether there is no other segment, so that nobody need be told which it is.
  func write(_ query: String, _ matches: [Match], isOnly: Bool) throws {
    guard isText else {
      var line = JSONText()
      MatchLine(query, matches, namesMemory: namesMemory).write(to: &line)
      return try lines.write(line)
    }
    if !isOnly { try sink.write("\(style.bold(query))\n") }
    for match in matches { try sink.write(text(of: match)) }
    if !isOnly { try sink.write("\n") }
  }

  private func text(of match: Match) -> String {
    let rate = String(repeating: " ", count: max(0, 4 - String(match.rate).count)) + "\(match.rate)"
    var remarks = [match.kind.rawValue]
    if !match.score.differences.isEmpty {
      remarks.append("other " + match.score.differences.names.joined(separator: ", "))
    }
    for charge in match.penalties { remarks.append("-\(charge.points) \(charge.reason.rawValue)") }
    for change in match.substitutions { remarks.append("\(change.old) → \(change.new)") }
    if namesMemory { remarks.append(match.memory) }
    remarks.append("unit \(match.unit)")
    let remark = style.dim("(\(remarks.joined(separator: "; ")))")
    return """
      \(style.bold(rate))  \(match.source.content.plainText)
            \(match.proposal)
            \(remark)

      """
  }
}
