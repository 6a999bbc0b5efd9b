public import Interchange
public import TranslationMemory
import TranslationModel

/// The answer to one lookup as a line of JSON.
///
/// `{"query":"…","matches":[{"rate":87,"kind":"fuzzy","source":"…","target":"…","unit":"7"}]}`, best
/// first. A match also has, where there is something to say: `differences` (number, code, case,
/// punctuation, tone-style), `edits` (`kind`, and half-open ranges `query` and `source` in UTF-8
/// bytes), `stored` (the target before `substitutions` were made), `penalties`, `memory`.
///
/// Names stand in alphabetical order. The line is written piece by piece, since an encoder takes
/// longer than the lookup.
public struct MatchLine: Sendable {
  private let query: String
  private let matches: [Match]
  private let namesMemory: Bool

  /// - Parameter namesMemory: whether several memories were asked.
  public init(_ query: String, _ matches: [Match], namesMemory: Bool) {
    self.query = query
    self.matches = matches
    self.namesMemory = namesMemory
  }

  /// Appends the line, without its end.
  public func write(to json: inout JSONText) {
    json.raw("{\"matches\":")
    json.list(matches) { json, match in
      json.raw("{")
      let names = match.score.differences.names
      if !names.isEmpty {
        json.raw("\"differences\":")
        json.list(names) { $0.text($1) }
        json.raw(",")
      }
      if !match.edits.isEmpty {
        json.raw("\"edits\":")
        json.list(match.edits) { $0.edit($1) }
        json.raw(",")
      }
      json.raw("\"kind\":")
      json.text(match.kind.rawValue)
      if namesMemory {
        json.raw(",\"memory\":")
        json.text(match.memory)
      }
      if !match.penalties.isEmpty {
        json.raw(",\"penalties\":")
        json.penalties(match.penalties)
      }
      json.raw(",\"rate\":")
      json.number(match.rate)
      json.raw(",\"source\":")
      json.text(match.source.content.plainText)
      if !match.substitutions.isEmpty {
        json.raw(",\"stored\":")
        json.text(match.target.content.plainText)
        json.raw(",\"substitutions\":")
        json.list(match.substitutions) { json, change in
          json.raw("{\"new\":")
          json.text(change.new)
          json.raw(",\"old\":")
          json.text(change.old)
          json.raw("}")
        }
      }
      json.raw(",\"target\":")
      json.text(match.proposal)
      json.raw(",\"unit\":\"")
      json.number(Int(match.unit))
      json.raw("\"}")
    }
    json.raw(",\"query\":")
    json.text(query)
    json.raw("}")
  }
}

extension JSONText {
  fileprivate mutating func edit(_ edit: Match.TextEdit) {
    raw("{\"kind\":")
    text(edit.kind.rawValue)
    raw(",\"query\":")
    range(edit.query)
    raw(",\"source\":")
    range(edit.source)
    raw("}")
  }

  private mutating func range(_ range: Range<Int>) {
    raw("[")
    number(range.lowerBound)
    raw(",")
    number(range.upperBound)
    raw("]")
  }

  /// The points that each reason costs.
  fileprivate mutating func penalties(_ charges: [Penalties.Charge]) {
    var points: [String: Int] = [:]
    for charge in charges { points[charge.reason.rawValue, default: 0] += charge.points }
    var isFirst = true
    for (reason, points) in points.sorted(by: { $0.key < $1.key }) {
      if isFirst { raw("{") } else { raw(",") }
      isFirst = false
      text(reason)
      raw(":")
      number(points)
    }
    raw("}")
  }
}
