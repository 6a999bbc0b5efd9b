import TextAnalysis

/// How a text is laid out: which lines belong together.
struct ParagraphLayout {
  /// A stretch of text that sentences don't cross.
  struct Block {
    /// In bytes of the text; may hold line ends that mean no more than a space.
    let range: Range<Int>
    let paragraph: Int
  }

  let blocks: [Block]
  /// What line ends were taken for: ``NewlinePolicy/break`` or ``NewlinePolicy/join``.
  let newlines: NewlinePolicy

  init(of text: UnsafeBufferPointer<UInt8>, policy: NewlinePolicy) {
    let lines = TextLine.lines(of: text)
    let groups = Self.groups(of: lines)
    var joins: [Bool]
    switch policy {
    case .break:
      joins = Array(repeating: false, count: lines.count)
      newlines = .break
    case .join:
      joins = Self.joinsAllButMarked(groups, lines, text)
      newlines = .join
    case .auto:
      let evidence = WrapEvidence(groups: groups, lines: lines, text: text)
      joins = evidence.joins
      newlines = evidence.isWrapped ? .join : .break
    }
    blocks = Self.blocks(groups, lines, joins)
  }

  /// Runs of lines without a blank one between them.
  private static func groups(of lines: [TextLine]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      if let last = groups.last, last.upperBound == index, !line.startsPage {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    return groups
  }

  private static func joinsAllButMarked(
    _ groups: [Range<Int>], _ lines: [TextLine], _ text: UnsafeBufferPointer<UInt8>
  ) -> [Bool] {
    var joins = Array(repeating: false, count: lines.count)
    for group in groups {
      for index in group.dropFirst() {
        joins[index] = !LineStart.isMarked(UnsafeBufferPointer(rebasing: text[lines[index].range]))
      }
    }
    return joins
  }

  /// `joins[i]`: line i goes on with what line i - 1 began. Blank lines are the borders of
  /// paragraphs; where a text has none, each block is a paragraph.
  private static func blocks(
    _ groups: [Range<Int>], _ lines: [TextLine], _ joins: [Bool]
  ) -> [Block] {
    let hasBlankLines = groups.count > 1
    var blocks: [Block] = []
    var paragraph = 0
    for group in groups {
      var start = group.lowerBound
      for index in group.dropFirst() where !joins[index] {
        blocks.append(
          Block(
            range: lines[start].range.lowerBound..<lines[index - 1].range.upperBound,
            paragraph: paragraph))
        if !hasBlankLines { paragraph += 1 }
        start = index
      }
      blocks.append(
        Block(
          range: lines[start].range.lowerBound..<lines[group.upperBound - 1].range.upperBound,
          paragraph: paragraph))
      paragraph += 1
    }
    return blocks
  }
}
