import TextAnalysis

/// Runs the rules over one paragraph after another.
final class RuleScanner {
  /// A place that a rule decided about, in UTF-16 units of the paragraph.
  struct Decision {
    let offset: Int
    let breaks: Bool
    /// The rule, as an index into ``CompiledRules/entries``; nil when a user's abbreviation holds
    /// the place, or when nobody asked which exception does.
    let entry: Int?
  }

  private let rules: CompiledRules
  private let abbreviations: Abbreviations
  private let explains: Bool
  private let forward: ForwardSearch
  private let exceptions: ExceptionTests

  /// `explaining`: whether decisions name the exception that held a place together.
  init(rules: CompiledRules, abbreviations: Abbreviations, explaining: Bool) throws {
    self.rules = rules
    self.abbreviations = abbreviations
    explains = explaining
    forward = try ForwardSearch(rules.breaks + rules.unbounded)
    exceptions = try ExceptionTests(rules)
  }

  /// The places inside `text` that a rule which breaks matches, in order, and what became of them.
  ///
  /// - Throws: ``RuleError`` when a rule runs wild.
  func decisions(in text: PatternText) throws(RuleError) -> [Decision] {
    var candidates: [(offset: Int, rule: Int)] = []
    /// The first exception without a bound that holds each place.
    var held: [Int: Int] = [:]
    do throws(ForwardSearch.Failure) {
      try forward.search(text) { offset, rule in
        if rule < rules.breaks.count {
          candidates.append((offset, rule))
        } else {
          let entry = rules.unbounded[rule - rules.breaks.count].entry
          held[offset] = min(held[offset] ?? entry, entry)
        }
      }
    } catch {
      let entry = (rules.breaks + rules.unbounded)[error.rule].entry
      throw RuleError(line: rules.entries[entry].rule.line, cause: error.cause)
    }
    guard !candidates.isEmpty else { return [] }
    candidates.sort { ($0.offset, $0.rule) < ($1.offset, $1.rule) }
    try exceptions.setText(text)

    var decisions: [Decision] = []
    decisions.reserveCapacity(candidates.count)
    for (offset, rule) in candidates where offset > 0 && offset < text.count {
      guard decisions.last?.offset != offset else { continue }
      decisions.append(
        try decision(at: offset, breaking: rules.breaks[rule].entry, in: text, held[offset]))
    }
    return decisions
  }

  private func decision(
    at offset: Int, breaking: Int, in text: PatternText, _ held: Int?
  ) throws(RuleError) -> Decision {
    if abbreviations.holds(in: text.units, at: offset) {
      return Decision(offset: offset, breaks: false, entry: nil)
    }
    if let held, held < breaking { return Decision(offset: offset, breaks: false, entry: held) }
    if explains {
      let entry = try exceptions.exception(at: offset, before: breaking)
      return Decision(offset: offset, breaks: entry == nil, entry: entry ?? breaking)
    }
    let holds = try exceptions.holds(at: offset, before: breaking)
    return Decision(offset: offset, breaks: !holds, entry: holds ? nil : breaking)
  }
}
