import TextAnalysis
import TranslationModel

/// The rules that apply to one language, in their order, ready to run.
///
/// Rules that hold a place together are tested only at places where a rule that breaks matches:
/// look ahead first, which mostly fails at once, then behind. They are joined into one expression a
/// run, and taken apart again only when somebody asks which of them it was.
struct CompiledRules: Sendable {
  /// A rule with the name of the list it comes from.
  struct Entry: Sendable {
    let list: String
    let rule: SegmentationRule
  }

  /// A rule that breaks, and the rules before it that may forbid that.
  struct Break: Sendable {
    let entry: Int
    /// Its place with what follows looked at only: the end of a match is the break.
    let pattern: Pattern
    /// The exceptions before it, in one zero-width expression.
    let exceptions: Pattern?
  }

  /// An exception that looks back without a bound: all its places are found going forward.
  struct Unbounded: Sendable {
    let entry: Int
    let pattern: Pattern
  }

  let entries: [Entry]
  let breaks: [Break]
  let unbounded: [Unbounded]
  /// The exceptions one by one, for an explanation.
  let exceptions: [(entry: Int, pattern: Pattern)]

  /// - Throws: ``RuleError`` for a pattern that does not compile.
  init(_ rules: SegmentationRules, for language: LanguageTag) throws {
    let entries = try Self.entries(of: rules, for: language)
    var exceptions: [(entry: Int, pattern: Pattern)] = []
    var unbounded: [Unbounded] = []
    var breaks: [Break] = []
    var joined: (count: Int, pattern: Pattern?) = (0, nil)
    for (index, entry) in entries.enumerated() {
      let rule = entry.rule
      if rule.breaks {
        if joined.count != exceptions.count {
          joined = (exceptions.count, try Self.joined(exceptions.map { entries[$0.entry].rule }))
        }
        breaks.append(
          Break(
            entry: index, pattern: try Self.compile(rule, Self.forward), exceptions: joined.pattern)
        )
      } else {
        if let pattern = try Self.compileAtPlace(rule) {
          exceptions.append((index, pattern))
        } else {
          unbounded.append(
            Unbounded(entry: index, pattern: try Self.compile(rule, Self.forward)))
        }
      }
    }
    self.entries = entries
    self.exceptions = exceptions
    self.unbounded = unbounded
    self.breaks = breaks
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

  /// The rule's place as the end of a match.
  private static func forward(_ rule: SegmentationRule) -> String {
    "(?:\(rule.before))(?=\(rule.after))"
  }

  /// The rule's place as a match of no width.
  private static func atPlace(_ rule: SegmentationRule) -> String {
    "(?=\(rule.after))(?<=\(rule.before))"
  }

  private static func compile(
    _ rule: SegmentationRule, _ form: (SegmentationRule) -> String
  ) throws(RuleError) -> Pattern {
    do { return try Pattern(form(rule)) } catch { throw RuleError(line: rule.line, cause: error) }
  }

  /// Nil when the rule looks back without a bound.
  private static func compileAtPlace(_ rule: SegmentationRule) throws(RuleError) -> Pattern? {
    do { return try Pattern(atPlace(rule)) } catch {
      if error.fault == .unboundedLookBehind { return nil }
      throw RuleError(line: rule.line, cause: error)
    }
  }

  private static func joined(_ rules: [SegmentationRule]) throws(RuleError) -> Pattern? {
    guard let first = rules.first else { return nil }
    do {
      return try Pattern(rules.map(atPlace).joined(separator: "|"))
    } catch {
      throw RuleError(line: first.line, cause: error)
    }
  }
}
