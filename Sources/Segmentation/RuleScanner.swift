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
  private let breaks: [PatternMatcher]
  private let exceptions: [PatternMatcher?]
  private let unbounded: [PatternMatcher]
  private let single: [PatternMatcher]

  /// `explaining`: whether decisions name the exception that held a place together.
  init(rules: CompiledRules, abbreviations: Abbreviations, explaining: Bool) throws {
    self.rules = rules
    self.abbreviations = abbreviations
    breaks = try rules.breaks.map { try $0.pattern.matcher() }
    exceptions = try rules.breaks.map { try $0.exceptions?.matcher() }
    unbounded = try rules.unbounded.map { try $0.pattern.matcher() }
    single = explaining ? try rules.exceptions.map { try $0.pattern.matcher() } : []
  }

  /// The places inside `text` that a rule which breaks matches, in order, and what became of them.
  ///
  /// - Throws: ``RuleError`` when a rule runs wild.
  func decisions(in text: PatternText) throws(RuleError) -> [Decision] {
    var candidates: [(offset: Int, rule: Int)] = []
    for rule in breaks.indices {
      try run(breaks[rule], entry: rules.breaks[rule].entry, in: text) {
        candidates.append(($0, rule))
      }
    }
    guard !candidates.isEmpty else { return [] }
    candidates.sort { ($0.offset, $0.rule) < ($1.offset, $1.rule) }
    for matcher in exceptions + single { try set(text, on: matcher) }
    let held = try placesHeldByUnboundedRules(in: text)

    var decisions: [Decision] = []
    for (offset, rule) in candidates where offset > 0 && offset < text.count {
      guard decisions.last?.offset != offset else { continue }
      decisions.append(try decision(at: offset, rule: rule, in: text, held: held))
    }
    return decisions
  }

  private func decision(
    at offset: Int, rule: Int, in text: PatternText, held: [Int: Int]
  ) throws(RuleError) -> Decision {
    let breaking = rules.breaks[rule]
    if abbreviations.holds(in: text.units, at: offset) {
      return Decision(offset: offset, breaks: false, entry: nil)
    }
    if let entry = held[offset], entry < breaking.entry {
      return Decision(offset: offset, breaks: false, entry: entry)
    }
    do throws(PatternError) {
      if try exceptions[rule]?.match(at: offset) != nil {
        return Decision(
          offset: offset, breaks: false, entry: try exception(at: offset, before: breaking.entry))
      }
    } catch {
      throw RuleError(line: lineOfWildException(in: text, at: offset), cause: error)
    }
    return Decision(offset: offset, breaks: true, entry: breaking.entry)
  }

  /// Which of the exceptions holds the place, when that is to be explained.
  private func exception(at offset: Int, before breaking: Int) throws(PatternError) -> Int? {
    for (matcher, exception) in zip(single, rules.exceptions) where exception.entry < breaking {
      if try matcher.match(at: offset) != nil { return exception.entry }
    }
    return nil
  }

  /// The line of the exception that cannot be tested at a place: the joined expression does not
  /// tell which of its parts ran wild.
  private func lineOfWildException(in text: PatternText, at offset: Int) -> Int {
    for exception in rules.exceptions {
      do throws(PatternError) {
        let matcher = try exception.pattern.matcher()
        try matcher.setText(text)
        _ = try matcher.match(at: offset)
      } catch {
        return rules.entries[exception.entry].rule.line
      }
    }
    return 0
  }

  /// The first rule that looks back without a bound and holds each place.
  private func placesHeldByUnboundedRules(in text: PatternText) throws(RuleError) -> [Int: Int] {
    var held: [Int: Int] = [:]
    for (matcher, rule) in zip(unbounded, rules.unbounded) {
      try run(matcher, entry: rule.entry, in: text) { offset in
        held[offset] = min(held[offset] ?? rule.entry, rule.entry)
      }
    }
    return held
  }

  /// Calls `found` with the end of each match.
  private func run(
    _ matcher: PatternMatcher, entry: Int, in text: PatternText, found: (Int) -> Void
  ) throws(RuleError) {
    do {
      try matcher.setText(text)
      var start = 0
      while start <= text.count, let match = try matcher.firstMatch(from: start) {
        found(match.upperBound)
        start = max(match.upperBound, match.lowerBound + 1)
      }
    } catch {
      throw RuleError(line: rules.entries[entry].rule.line, cause: error)
    }
  }

  private func set(_ text: PatternText, on matcher: PatternMatcher?) throws(RuleError) {
    do { try matcher?.setText(text) } catch { throw RuleError(line: 0, cause: error) }
  }
}
