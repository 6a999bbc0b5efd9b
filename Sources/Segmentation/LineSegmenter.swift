import TextAnalysis
public import TranslationModel

/// Takes a text as somebody else has cut it: one segment a line, every line a position.
///
/// Lines end in LF or CRLF; in a text without either, in CR. A blank line and a line without a
/// word count too, as segments that are never paired. Paragraphs are counted by blank lines.
public struct LineSegmenter: Sendable {
  public init() {}

  public func segments(of text: String) -> [Segment] {
    var text = text
    return text.withUTF8 { bytes in
      var paragraph = 0
      var isFirstOfParagraph = false
      return Self.lines(of: bytes).map { line in
        let trimmed = SegmentText.trimmed(line, of: bytes)
        if trimmed.isEmpty {
          isFirstOfParagraph = true
          return Segment(text: "", range: trimmed, paragraph: paragraph, kind: .blank)
        }
        if isFirstOfParagraph { paragraph += 1 }
        isFirstOfParagraph = false
        let stretch = UnsafeBufferPointer(rebasing: bytes[trimmed])
        return Segment(
          text: ComposedView(of: stretch).withBytes(SegmentText.oneLine), range: trimmed,
          paragraph: paragraph, kind: SegmentText.kind(of: stretch))
      }
    }
  }

  /// Each line without its end. A last line end begins no further line.
  private static func lines(of text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let end: UInt8 = text.contains(0x0A) ? 0x0A : 0x0D
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let stop = text[start...].firstIndex(of: end) ?? text.count
      let isPair = stop > start && stop < text.count && text[stop - 1] == 0x0D && end == 0x0A
      lines.append(start..<(isPair ? stop - 1 : stop))
      start = stop + 1
    }
    return lines
  }
}
