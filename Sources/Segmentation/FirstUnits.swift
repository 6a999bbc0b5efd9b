import TextAnalysis

/// Which UTF-16 units a match of each of some patterns can begin with.
///
/// A search that is tried at every place spends most of its time on places where nothing can begin.
/// Each unit is tried once, alone, as it turns up: a pattern that neither matches it nor asks for
/// more cannot begin with it. Patterns that look at what stands before them are not judged so.
final class FirstUnits {
  private static let unknown: UInt32 = 1 << 31
  /// More patterns than this are not told apart.
  static let capacity = 31

  /// For each unit the patterns that can begin with it, a bit each.
  private var masks = [UInt32](repeating: unknown, count: 0x10000)
  private let probes: [PatternMatcher]
  /// Patterns that may begin with any unit.
  private let always: UInt32

  /// `patterns` are of the beginnings of what is searched for.
  ///
  /// - Precondition: no more than ``capacity`` patterns.
  init(_ patterns: [Pattern]) throws(PatternError) {
    precondition(patterns.count <= Self.capacity)
    var probes: [PatternMatcher] = []
    var always: UInt32 = 0
    for (index, pattern) in patterns.enumerated() {
      probes.append(try pattern.matcher())
      if Self.looksBack(pattern.source) { always |= 1 << UInt32(index) }
    }
    self.probes = probes
    self.always = always
  }

  private static func looksBack(_ source: String) -> Bool {
    ["(?<", "\\b", "\\B", "^", "\\A", "\\G"].contains { source.contains($0) }
  }

  /// The patterns that can begin with a unit, a bit each.
  @inline(__always)
  func mask(of unit: UInt16) throws(PatternError) -> UInt32 {
    let mask = masks[Int(unit)]
    return mask == Self.unknown ? try probe(unit) : mask
  }

  private func probe(_ unit: UInt16) throws(PatternError) -> UInt32 {
    var mask = always
    // Half a surrogate pair says nothing about the whole.
    let isHalf = (0xD800...0xDFFF).contains(unit)
    let text = PatternText(isHalf ? "" : String(decoding: [unit], as: UTF16.self))
    for (index, matcher) in probes.enumerated() {
      try matcher.setText(text)
      let isMatch = try matcher.match(at: 0) != nil
      let wantsMore = try matcher.hitEnd()
      if isHalf || isMatch || wantsMore { mask |= 1 << UInt32(index) }
    }
    masks[Int(unit)] = mask
    return mask
  }
}
