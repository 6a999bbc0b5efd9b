import TextAnalysis
import TranslationModel

/// What becomes of a stretch of text on its way to being a segment.
enum SegmentText {
  /// The range without white space at its ends.
  static func trimmed(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, length) = text.scalar(at: start)
      guard isBlank(scalar) else { break }
      start += length
    }
    var end = range.upperBound
    while end > start {
      let (scalar, length) = text.scalar(before: end)
      guard isBlank(scalar) else { break }
      end -= length
    }
    return start..<end
  }

  /// White space, and a byte order mark that strayed into the text.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
    return scalar == 0xFEFF || CharacterClass(scalar) == .space
  }

  /// The text with each line end, and the white space around it, turned into one space.
  static func oneLine(_ text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return String(decoding: text, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      guard byte == 0x0A || byte == 0x0D else {
        bytes.append(byte)
        offset += 1
        continue
      }
      while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
      while offset < text.count, text[offset] <= 0x20 { offset += 1 }
      bytes.append(0x20)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text has a letter, a digit or a sentence mark; all else is residue: table bars, rules, bullets.
  static func kind(of text: UnsafeBufferPointer<UInt8>) -> Segment.Kind {
    var offset = 0
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      switch CharacterClass(scalar) {
      case .letter, .digit, .ideograph, .complex, .other: return .text
      case .punctuation where [0x2E, 0x3F, 0x21, 0x2026].contains(scalar): return .text
      default: offset += length
      }
    }
    return .residue
  }
}
