import TextAnalysis

/// Finds the places of many rules in one pass over a text.
///
/// Each rule is searched for as if it were alone: from left to right, each match beginning where
/// the last one ended. It is tried only where a match can begin at all (``FirstUnits``).
final class ForwardSearch {
  /// A rule that runs wild, by its position.
  struct Failure: Error {
    let rule: Int
    let cause: PatternError
  }

  private let matchers: [PatternMatcher]
  private let firstUnits: [FirstUnits]
  /// Where the next match of each rule may begin.
  private var next: [Int] = []

  init(_ rules: [CompiledRules.Forward]) throws(PatternError) {
    var matchers: [PatternMatcher] = []
    for rule in rules { matchers.append(try rule.pattern.matcher()) }
    self.matchers = matchers
    var firstUnits: [FirstUnits] = []
    var rest = rules.map(\.beginning)[...]
    while !rest.isEmpty {
      firstUnits.append(try FirstUnits(Array(rest.prefix(FirstUnits.capacity))))
      rest = rest.dropFirst(FirstUnits.capacity)
    }
    self.firstUnits = firstUnits
  }

  /// Calls `found` with the place of each match and the position of its rule.
  func search(
    _ text: PatternText, found: (_ offset: Int, _ rule: Int) -> Void
  ) throws(Failure) {
    next = Array(repeating: 0, count: matchers.count)
    for (rule, matcher) in matchers.enumerated() {
      do { try matcher.setText(text) } catch { throw Failure(rule: rule, cause: error) }
    }
    for (group, firstUnits) in firstUnits.enumerated() {
      try search(text, group * FirstUnits.capacity, firstUnits, found)
    }
  }

  private func search(
    _ text: PatternText, _ firstRule: Int, _ firstUnits: FirstUnits,
    _ found: (_ offset: Int, _ rule: Int) -> Void
  ) throws(Failure) {
    let units = text.units
    for start in units.indices {
      var mask: UInt32
      do { mask = try firstUnits.mask(of: units[start]) } catch {
        throw Failure(rule: firstRule, cause: error)
      }
      while mask != 0 {
        let rule = firstRule + mask.trailingZeroBitCount
        mask &= mask - 1
        guard start >= next[rule] else { continue }
        do {
          guard let match = try matchers[rule].match(at: start) else { continue }
          found(match.upperBound, rule)
          next[rule] = max(match.upperBound, start + 1)
        } catch {
          throw Failure(rule: rule, cause: error)
        }
      }
    }
  }
}
