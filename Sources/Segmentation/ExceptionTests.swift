import TextAnalysis

/// Tests the rules that hold a place together, at one place after another of a paragraph.
///
/// Which of them can hold a place at all depends on what follows it. That is found out once for
/// each two units that turn up after a place: an exception whose look ahead neither matches them
/// nor asks for more is out. Those that are left are tested by one expression made for that set.
final class ExceptionTests {
  /// More exceptions than this are always tested.
  private static let capacity = 64

  private let rules: CompiledRules
  private let probes: [PatternMatcher]
  /// Exceptions that look back before they look ahead, or stand behind ``capacity``.
  private let always: Set<Int>
  private var possible: [UInt32: [Int]] = [:]
  private var joined: [[Int]: Test] = [:]
  private let anchors: [PatternMatcher?]
  private var text = PatternText("")
  private var paragraph = 0
  /// Exceptions that begin at the start of a paragraph and can hold something in this one.
  private var anchored: Set<Int> = []

  /// An expression, and the paragraph it was last turned to.
  private final class Test {
    let matcher: PatternMatcher
    var paragraph = -1
    init(_ pattern: Pattern) throws(PatternError) { matcher = try pattern.matcher() }
  }

  init(_ rules: CompiledRules) throws {
    self.rules = rules
    probes = try rules.exceptions.map { try $0.following.matcher() }
    anchors = try rules.exceptions.map { try $0.anchor?.matcher() }
    always = Set(
      rules.exceptions.indices.filter { index in
        let after = rules.entries[rules.exceptions[index].entry].rule.after
        return index >= Self.capacity || after.contains("(?<") || after.hasPrefix("\\b")
          || after.hasPrefix("\\B") || after.hasPrefix("^")
      })
  }

  /// Turns to a paragraph.
  func setText(_ text: PatternText) throws(RuleError) {
    self.text = text
    paragraph += 1
    anchored.removeAll(keepingCapacity: true)
    for (index, anchor) in anchors.enumerated() {
      guard let anchor else { continue }
      do {
        try anchor.setText(text)
        if try anchor.match(at: 0) != nil { anchored.insert(index) }
      } catch {
        throw RuleError(line: line(of: index), cause: error)
      }
    }
  }

  /// Whether an exception before rule `entry` holds the place.
  func holds(at offset: Int, before entry: Int) throws(RuleError) -> Bool {
    var chosen = try possible(at: offset)
    chosen.removeAll {
      rules.exceptions[$0].entry > entry
        || (rules.exceptions[$0].anchor != nil && !anchored.contains($0))
    }
    guard !chosen.isEmpty else { return false }
    let test = try test(of: chosen)
    do throws(PatternError) {
      return try run(test, at: offset)
    } catch {
      // The joined expression does not tell which of its parts ran wild.
      _ = try exception(at: offset, before: entry)
      throw RuleError(line: line(of: chosen[0]), cause: error)
    }
  }

  /// The first exception before rule `entry` that holds the place, as its entry.
  func exception(at offset: Int, before entry: Int) throws(RuleError) -> Int? {
    for (index, exception) in rules.exceptions.enumerated() where exception.entry < entry {
      let test = try test(of: [index])
      do {
        if try run(test, at: offset) { return exception.entry }
      } catch {
        throw RuleError(line: line(of: index), cause: error)
      }
    }
    return nil
  }

  private func run(_ test: Test, at offset: Int) throws(PatternError) -> Bool {
    if test.paragraph != paragraph {
      try test.matcher.setText(text)
      test.paragraph = paragraph
    }
    return try test.matcher.match(at: offset) != nil
  }

  private func test(of chosen: [Int]) throws(RuleError) -> Test {
    if let test = joined[chosen] { return test }
    let pattern = try rules.joined(chosen)
    do {
      let test = try Test(pattern)
      joined[chosen] = test
      return test
    } catch {
      throw RuleError(line: line(of: chosen[0]), cause: error)
    }
  }

  /// The exceptions that what follows a place does not rule out, in order.
  private func possible(at offset: Int) throws(RuleError) -> [Int] {
    let first = text.units[offset]
    let second = offset + 1 < text.count ? text.units[offset + 1] : 0
    let key = UInt32(first) << 16 | UInt32(second)
    if let known = possible[key] { return known }
    let isWhole = !UTF16.isSurrogate(first) && !UTF16.isSurrogate(second)
    let pair = PatternText(isWhole ? String(decoding: [first, second], as: UTF16.self) : "")
    var indices: [Int] = []
    for (index, probe) in probes.enumerated() {
      do {
        try probe.setText(pair)
        let isMatch = try probe.match(at: 0) != nil
        let wantsMore = try probe.hitEnd()
        if isMatch || wantsMore || !isWhole || always.contains(index) { indices.append(index) }
      } catch {
        throw RuleError(line: line(of: index), cause: error)
      }
    }
    possible[key] = indices
    return indices
  }

  private func line(of exception: Int) -> Int {
    rules.entries[rules.exceptions[exception].entry].rule.line
  }
}
