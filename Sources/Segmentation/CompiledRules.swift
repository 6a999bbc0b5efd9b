import TextAnalysis
import TranslationModel

/// The rules that apply to one language, in their order, ready to run.
///
/// Rules that break are searched for going forward. Rules that hold a place together are tested
/// only at the places so found: look ahead first, which mostly fails at once, then behind.
struct CompiledRules: Sendable {
  /// A rule with the name of the list it comes from.
  struct Entry: Sendable {
    let list: String
    let rule: SegmentationRule

    /// The rule's place as a match of no width.
    fileprivate var atPlace: String { "(?=\(rule.after))(?<=\(rule.before))" }
  }

  /// A rule whose places are found going forward: the end of a match is a place.
  struct Forward: Sendable {
    let entry: Int
    let pattern: Pattern
    /// What stands before the place, alone.
    let beginning: Pattern

    fileprivate init(_ entry: Int, _ rule: SegmentationRule) throws(RuleError) {
      self.entry = entry
      beginning = try CompiledRules.compile(rule.before, rule)
      _ = try CompiledRules.compile(rule.after, rule)
      pattern = try CompiledRules.compile("(?:\(rule.before))(?=\(rule.after))", rule)
    }
  }

  /// A rule that holds a place together, tested at the place.
  struct Exception: Sendable {
    let entry: Int
    /// What must follow the place, alone.
    let following: Pattern
    /// For a rule that begins at the start of a paragraph: what begins there.
    let anchor: Pattern?

    fileprivate init(_ entry: Int, _ rule: SegmentationRule) throws(RuleError) {
      self.entry = entry
      following = try CompiledRules.compile(rule.after, rule)
      anchor =
        rule.before.hasPrefix("^") ? try CompiledRules.compile(rule.before, rule) : nil
    }
  }

  let entries: [Entry]
  let breaks: [Forward]
  let exceptions: [Exception]
  /// Exceptions that look back without a bound: their places are found going forward too.
  let unbounded: [Forward]

  /// - Throws: ``RuleError`` for a pattern that does not compile.
  init(_ rules: SegmentationRules, for language: LanguageTag) throws {
    let entries = try Self.entries(of: rules, for: language)
    self.entries = entries
    let holding = entries.indices.filter { !entries[$0].rule.breaks }
    let unboundedOnes = try Self.unbounded(among: holding, of: entries)
    breaks = try Self.forward(entries.indices.filter { entries[$0].rule.breaks }, of: entries)
    unbounded = try Self.forward(unboundedOnes, of: entries)
    var exceptions: [Exception] = []
    for index in holding where !unboundedOnes.contains(index) {
      exceptions.append(try Exception(index, entries[index].rule))
    }
    self.exceptions = exceptions
  }

  /// One expression for several exceptions, which matches with no width where one of them holds.
  func joined(_ exceptions: [Int]) throws(RuleError) -> Pattern {
    let chosen = exceptions.map { entries[self.exceptions[$0].entry] }
    return try Self.compile(
      chosen.map(\.atPlace).joined(separator: "|"), chosen[0].rule)
  }

  private static func entries(
    of rules: SegmentationRules, for language: LanguageTag
  ) throws -> [Entry] {
    var entries: [Entry] = []
    for map in rules.maps {
      let pattern: Pattern
      do { pattern = try Pattern("(?:\(map.pattern))$") } catch {
        throw RuleError(line: 0, cause: error)
      }
      let matcher = try pattern.matcher()
      try matcher.setText(PatternText(language.rawValue))
      guard try matcher.match(at: 0) != nil else { continue }
      for list in rules.languageRules where list.name == map.name {
        entries += list.rules.map { Entry(list: list.name, rule: $0) }
      }
      if !rules.cascades { break }
    }
    return entries
  }

  private static func forward(
    _ indices: [Int], of entries: [Entry]
  ) throws(RuleError) -> [Forward] {
    var forward: [Forward] = []
    for index in indices { forward.append(try Forward(index, entries[index].rule)) }
    return forward
  }

  /// The exceptions that look back without a bound. All are compiled in one; only when that fails,
  /// one by one.
  private static func unbounded(
    among indices: [Int], of entries: [Entry]
  ) throws(RuleError) -> [Int] {
    let all = indices.map { entries[$0].atPlace }.joined(separator: "|")
    if (try? Pattern(all)) != nil { return [] }
    var unbounded: [Int] = []
    for index in indices {
      // A fault in a part of the rule is named as the user wrote it.
      _ = try compile(entries[index].rule.before, entries[index].rule)
      _ = try compile(entries[index].rule.after, entries[index].rule)
      do {
        _ = try Pattern(entries[index].atPlace)
      } catch {
        guard error.fault == .unboundedLookBehind else {
          throw RuleError(line: entries[index].rule.line, cause: error)
        }
        unbounded.append(index)
      }
    }
    return unbounded
  }

  /// ICU knows no empty pattern.
  private static func compile(
    _ pattern: String, _ rule: SegmentationRule
  ) throws(RuleError) -> Pattern {
    do { return try Pattern(pattern.isEmpty ? "(?:)" : pattern) } catch {
      throw RuleError(line: rule.line, cause: error)
    }
  }
}
