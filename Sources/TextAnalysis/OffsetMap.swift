/// Where the stretches of a text went when it was rewritten, and where those of the new text came
/// from.
///
/// Offsets are UTF-8 bytes. Only what changed is kept; between the changes offsets run in step.
/// A range maps to the smallest range that covers all it became: mapped there and back, it covers
/// itself. Looking up takes O(log n) in the number of changes, each of which takes 32 bytes.
public struct OffsetMap: Hashable, Sendable {
  /// One side of one change.
  struct Stretch: Hashable, Sendable {
    var start: Int
    var length: Int
    var end: Int { start + length }
  }

  /// The stretches that were rewritten, in order. One of a change may be empty, not both.
  private(set) var old: [Stretch] = []
  /// What stands in their place.
  private(set) var new: [Stretch] = []

  /// The map of a text that stays as it is.
  public static let identity = OffsetMap()

  init() {}

  init(_ edits: [ICUEdit]) {
    var (old, new) = (0, 0)
    for edit in edits {
      if edit.isChange {
        append(old: old..<old + edit.oldLength, new: new..<new + edit.newLength)
      }
      old += edit.oldLength
      new += edit.newLength
    }
  }

  /// Whether every offset maps to itself because nothing was changed.
  public var isIdentity: Bool { old.isEmpty }

  /// What a range of the old text became.
  public func newRange(of range: Range<Int>) -> Range<Int> { Self.map(range, from: old, to: new) }

  /// What a range of the new text comes from.
  public func oldRange(of range: Range<Int>) -> Range<Int> { Self.map(range, from: new, to: old) }

  /// Adds a change behind all others.
  mutating func append(old: Range<Int>, new: Range<Int>) {
    if old.isEmpty && new.isEmpty { return }
    self.old.append(Stretch(start: old.lowerBound, length: old.count))
    self.new.append(Stretch(start: new.lowerBound, length: new.count))
  }

  private static func map(
    _ range: Range<Int>, from: [Stretch], to: [Stretch]
  ) -> Range<Int> {
    let lower = lowerBound(range.lowerBound, from, to)
    return lower..<max(lower, upperBound(range.upperBound, from, to))
  }

  private static func lowerBound(_ offset: Int, _ from: [Stretch], _ to: [Stretch]) -> Int {
    // The first change that ends at the offset or behind it.
    let position = from.firstPosition { $0.end >= offset }
    guard position < from.count, from[position].start <= offset else {
      return shifted(offset, after: position - 1, from, to)
    }
    let isBehind = from[position].length > 0 && offset == from[position].end
    return isBehind ? to[position].end : to[position].start
  }

  private static func upperBound(_ offset: Int, _ from: [Stretch], _ to: [Stretch]) -> Int {
    // The last change that begins at the offset or before it.
    let position = from.firstPosition { $0.start > offset } - 1
    guard position >= 0, offset <= from[position].end else {
      return shifted(offset, after: position, from, to)
    }
    let isBefore = from[position].length > 0 && offset == from[position].start
    return isBefore ? to[position].start : to[position].end
  }

  private static func shifted(
    _ offset: Int, after position: Int, _ from: [Stretch], _ to: [Stretch]
  ) -> Int {
    position < 0 ? offset : offset - from[position].end + to[position].end
  }
}

extension OffsetMap {
  /// The map of two rewritings, this one and then another. O(n) in the changes of both.
  public func followed(by next: OffsetMap) -> OffsetMap {
    if isIdentity { return next }
    if next.isIdentity { return self }
    var result = OffsetMap()
    var (first, second) = (0, 0)
    // What the rewritings add to offsets of the text between them, up to the changes at hand.
    var (oldShift, newShift) = (0, 0)
    while first < new.count || second < next.old.count {
      let start = min(
        first < new.count ? new[first].start : .max,
        second < next.old.count ? next.old[second].start : .max)
      // Changes of the one that overlap changes of the other become one.
      var end = start
      var (oldGrowth, newGrowth) = (0, 0)
      while true {
        if first < new.count, new[first].start < end || new[first].start == start {
          end = max(end, new[first].end)
          oldGrowth += old[first].length - new[first].length
          first += 1
        } else if second < next.old.count,
          next.old[second].start < end || next.old[second].start == start
        {
          end = max(end, next.old[second].end)
          newGrowth += next.new[second].length - next.old[second].length
          second += 1
        } else {
          break
        }
      }
      result.append(
        old: (start + oldShift)..<(end + oldShift + oldGrowth),
        new: (start + newShift)..<(end + newShift + newGrowth))
      oldShift += oldGrowth
      newShift += newGrowth
    }
    return result
  }
}
