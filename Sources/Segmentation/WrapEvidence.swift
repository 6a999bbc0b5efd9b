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
    /// In scalars that are no marks, without white space at the end.
    var width = 0
    var firstWordWidth = 0
    /// Whether its first letter, quotes and brackets skipped, is a small one.
    var beginsSmall = false
    /// A full stop or the like, or a colon or semicolon, quotes and brackets skipped.
    var endsWithMark = false
    var isMarked = false

    init(of line: UnsafeBufferPointer<UInt8>) {
      var column = 0
      var sawFirst = false
      var firstWordEnded = false
      var offset = 0
      while offset < line.count {
        let (value, length) = line.scalar(at: offset)
        offset += length
        let kind = CharacterClass(value)
        if kind == .mark { continue }
        if kind == .space {
          firstWordEnded = firstWordEnded || sawFirst
          column += 1
          continue
        }
        column += 1
        width = column
        if !firstWordEnded { firstWordWidth += 1 }
        if !sawFirst, kind != .punctuation {
          sawFirst = true
          beginsSmall = Unicode.Scalar(value)?.properties.isLowercase ?? false
        }
        if kind == .punctuation {
          switch value {
          case 0x2E, 0x3F, 0x21, 0x2026, 0x3A, 0x3B, 0x3002, 0xFF01, 0xFF1F: endsWithMark = true
          case 0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB: break
          default: endsWithMark = false
          }
        } else {
          endsWithMark = false
        }
      }
      isMarked = LineStart.isMarked(line)
    }

    func continues(into next: Shape) -> Bool { !endsWithMark && next.beginsSmall }
  }
}
