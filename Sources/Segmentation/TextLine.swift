import TextAnalysis

/// A line of a text, without its end.
struct TextLine {
  /// In bytes of the text.
  let range: Range<Int>
  let isBlank: Bool
  /// Whether a line or page feed, or nothing, stands between this line and the one before.
  let startsPage: Bool

  /// The lines of a text. LF, CRLF, CR, NEL, U+2028 and U+2029 end a line; a form feed starts a page.
  static func lines(of text: UnsafeBufferPointer<UInt8>) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var startsPage = false
    func close(at end: Int, _ next: Int, page: Bool) {
      let isBlank =
        text[start..<end].allSatisfy(\.isASCIISpace) || isBlankBeyondASCII(text, start..<end)
      lines.append(TextLine(range: start..<end, isBlank: isBlank, startsPage: startsPage))
      start = next
      startsPage = page
    }
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      // Most bytes are letters: one comparison each for them.
      guard byte < 0x20 || byte == 0xC2 || byte == 0xE2 else {
        offset += 1
        continue
      }
      let (scalar, length) = text.scalar(at: offset)
      switch scalar {
      case 0x0A, 0x85, 0x2028: close(at: offset, offset + length, page: false)
      case 0x0C, 0x2029: close(at: offset, offset + length, page: true)
      case 0x0D:
        let isPair = offset + 1 < text.count && text[offset + 1] == 0x0A
        close(at: offset, offset + (isPair ? 2 : 1), page: false)
        if isPair { offset += 1 }
      default: break
      }
      offset += length
    }
    if start < text.count { close(at: text.count, text.count, page: false) }
    return lines
  }

  private static func isBlankBeyondASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      guard CharacterClass(scalar) == .space || scalar == 0xFEFF || scalar == 0x200B else {
        return false
      }
      offset += length
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
