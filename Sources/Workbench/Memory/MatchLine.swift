public import TranslationMemory
import TranslationModel

/// The answer to one lookup as a line of JSON.
///
/// `{"query":"…","matches":[{"rate":87,"kind":"fuzzy","source":"…","target":"…","unit":"7"}]}`, best
/// first. A match also has, where there is something to say: `differences` (number, code, case,
/// punctuation, tone-style), `edits` (`kind`, and half-open ranges `query` and `source` in UTF-8
/// bytes), `stored` (the target before `substitutions` were made), `penalties`, `memory`.
public struct MatchLine: Encodable, Sendable {
  struct Proposal: Encodable, Sendable {
    let rate: Int
    let kind: String
    let source: String
    let target: String
    let unit: String
    let memory: String?
    let differences: [String]?
    let stored: String?
    let substitutions: [Substitution]?
    let penalties: [String: Int]?
    let edits: [Edit]?
  }

  struct Substitution: Encodable, Sendable {
    let old: String
    let new: String
  }

  struct Edit: Encodable, Sendable {
    let kind: String
    let query: [Int]
    let source: [Int]
  }

  let query: String
  let matches: [Proposal]

  /// - Parameter namesMemory: whether several memories were asked.
  public init(_ query: String, _ matches: [Match], namesMemory: Bool) {
    self.query = query
    self.matches = matches.map { match in
      func some<Element>(_ elements: [Element]) -> [Element]? { elements.isEmpty ? nil : elements }
      let charges = match.penalties.map { ($0.reason.rawValue, $0.points) }
      return Proposal(
        rate: match.rate, kind: match.kind.rawValue, source: match.source.content.plainText,
        target: match.proposal, unit: String(match.unit),
        memory: namesMemory ? match.memory : nil,
        differences: some(match.score.differences.names),
        stored: match.substitutions.isEmpty ? nil : match.target.content.plainText,
        substitutions: some(
          match.substitutions.map { Substitution(old: $0.old, new: $0.new) }),
        penalties: charges.isEmpty ? nil : Dictionary(charges) { $0 + $1 },
        edits: some(
          match.edits.map { edit in
            Edit(
              kind: edit.kind.rawValue, query: [edit.query.lowerBound, edit.query.upperBound],
              source: [edit.source.lowerBound, edit.source.upperBound])
          }))
    }
  }
}
