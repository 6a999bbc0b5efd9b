import TextAnalysis

/// Whether the lines of a text were cut at a width, as in mail and copies from PDF, or each stands
/// for itself, as in articles, lists and verse.
///
/// A line end *continues* when the line before it has no end mark and the next begins in small
/// letters. A text is wrapped when at least half of its line ends continue, and at least seven in
/// ten stand where the next word would not have fitted any more. In any other text only single line
/// ends are joined, those inside what is plainly a sentence: begun with a capital, ended with a mark.
struct WrapEvidence {
  private(set) var joins: [Bool]
  private(set) var isWrapped = false

  /// Texts wrapped wider than this are not wrapped for reading.
  private static let widest = 120
  /// Fewer line ends than this prove nothing about a whole text.
  private static let fewest = 3

  init(groups: [Range<Int>], lines: [TextLine], text: UnsafeBufferPointer<UInt8>) {
    joins = Array(repeating: false, count: lines.count)
    // One line a paragraph, the common case, needs no looking at.
    let inner = groups.flatMap { $0.dropFirst() }
    guard !inner.isEmpty else { return }

    let shapes = Dictionary(
      uniqueKeysWithValues: groups.filter { $0.count > 1 }.joined().map {
        ($0, Shape(of: UnsafeBufferPointer(rebasing: text[lines[$0].range])))
      })
    let width = shapes.values.reduce(0) { max($0, $1.width) }
    var ends = 0
    var continuing = 0
    var full = 0
    for index in inner {
      guard let previous = shapes[index - 1], let next = shapes[index], !next.isMarked else {
        continue
      }
      ends += 1
      if previous.continues(into: next) { continuing += 1 }
      if previous.width + 1 + next.firstWordWidth > width { full += 1 }
    }
    isWrapped =
      ends >= Self.fewest && width <= Self.widest && 2 * continuing >= ends && 10 * full >= 7 * ends
    for group in groups where group.count > 1 {
      if isWrapped { joinWrapped(group, shapes, width) } else { joinSentences(group, shapes) }
    }
  }

  /// Joins all but marked lines and those after a line that ends a paragraph: with a mark, and
  /// with room for the next word.
  private mutating func joinWrapped(_ group: Range<Int>, _ shapes: [Int: Shape], _ width: Int) {
    for index in group.dropFirst() {
      guard let previous = shapes[index - 1], let next = shapes[index] else { continue }
      let hadRoom = previous.width + 1 + next.firstWordWidth <= width
      joins[index] = !next.isMarked && !(previous.endsWithMark && hadRoom)
    }
  }

  /// Joins runs of continuing lines that begin like a sentence and end like one.
  private mutating func joinSentences(_ group: Range<Int>, _ shapes: [Int: Shape]) {
    var start = group.lowerBound
    for index in group.dropFirst() {
      guard let previous = shapes[index - 1], let next = shapes[index],
        previous.continues(into: next), !next.isMarked
      else {
        start = index
        continue
      }
      if next.endsWithMark, shapes[start]?.beginsSmall == false {
        for line in (start + 1)...index { joins[line] = true }
      }
    }
  }

  /// What a line looks like at its two ends.
  private struct Shape {
    /// In scalars, without white space at the end.
    let width: Int
    let firstWordWidth: Int
    /// Whether its first letter, quotes and brackets skipped, is a small one.
    let beginsSmall: Bool
    /// A full stop or the like, or a colon or semicolon, quotes and brackets skipped.
    let endsWithMark: Bool
    let isMarked: Bool

    init(of line: UnsafeBufferPointer<UInt8>) {
      var end = line.count
      while end > 0, line[end - 1] <= 0x20 { end -= 1 }
      let start = line.firstIndex { $0 > 0x20 } ?? end
      width = Self.width(of: line[..<end])
      let wordEnd = line[start..<end].firstIndex { $0 <= 0x20 } ?? end
      firstWordWidth = Self.width(of: line[start..<wordEnd])
      beginsSmall = Self.beginsSmall(line[start..<end])
      endsWithMark = Self.endsWithMark(line, end)
      isMarked = LineStart.isMarked(line)
    }

    /// Scalars, counted by their first bytes: marks too, but so on every line.
    private static func width(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
      bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private static func beginsSmall(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      let text = UnsafeBufferPointer(rebasing: bytes)
      var offset = 0
      while offset < text.count {
        let (value, length) = text.scalar(at: offset)
        switch CharacterClass(value) {
        case .punctuation, .mark, .space: offset += length
        default: return Unicode.Scalar(value)?.properties.isLowercase ?? false
        }
      }
      return false
    }

    private static func endsWithMark(_ line: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
      var end = end
      while end > 0 {
        let (value, length) = line.scalar(before: end)
        switch value {
        case 0x2E, 0x3F, 0x21, 0x2026, 0x3A, 0x3B, 0x3002, 0xFF01, 0xFF1F: return true
        case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB: end -= length
        default: return false
        }
      }
      return false
    }

    func continues(into next: Shape) -> Bool { !endsWithMark && next.beginsSmall }
  }
}
