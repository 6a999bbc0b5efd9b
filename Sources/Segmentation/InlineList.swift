import TextAnalysis

/// Items of a list that stand in one line: `1) The first item 2) The second item`.
///
/// A paragraph that begins with a label or a bullet is searched for the next one of the same kind:
/// the following number or letter with the same marks, or the same bullet, before a word.
enum InlineList {
  /// Where items after the first one begin, in bytes of the paragraph; mostly none.
  static func itemStarts(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard var label = Label(at: 0, in: text) else { return [] }
    var starts: [Int] = []
    var offset = label.end
    while offset < text.count {
      guard text[offset] == UInt8(ascii: " ") else {
        offset += 1
        continue
      }
      let wordEnd = offset
      while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
      if let next = Label(at: offset, in: text), next.follows(label),
        !isNamed(in: text, before: wordEnd)
      {
        starts.append(offset)
        label = next
        offset = next.end
      }
    }
    return starts
  }

  /// Whether the word before the label is one that takes a number: `chapter 2.` is no item.
  private static func isNamed(in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var start = end
    while start > 0, text[start - 1] > 0x20 { start -= 1 }
    let word = String(decoding: text[start..<end], as: UTF8.self).lowercased()
    return namedWords.contains(UnicodeForm.composed.apply(to: word))
  }

  private static let namedWords: Set<String> = [
    "điều", "khoản", "điểm", "chương", "mục", "phần", "bài", "hình", "bảng", "số", "tập", "quyển",
    "trang", "năm", "tháng", "ngày", "thứ", "lần", "quý", "khóa", "khoá", "lớp", "bước", "chapter",
    "section", "article", "part", "page", "figure", "table", "volume", "number", "no", "step",
    "war", "phase", "day", "grade", "act", "version", "type", "zone",
  ]

  /// A label or a bullet: `1.`, `1)`, `1.)`, `a.`, `•`, `• 9.`
  private struct Label {
    enum Count: Equatable {
      case none
      case number(Int)
      case letter(UInt8)
    }

    let bullet: UInt32?
    let count: Count
    let suffix: [UInt8]
    let end: Int

    init?(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
      var offset = start
      while offset < text.count, text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
      guard offset < text.count else { return nil }
      let (first, length) = text.scalar(at: offset)
      bullet = [0x2022, 0x2043, 0x25AA, 0x25CF, 0x25CB, 0x2023].contains(first) ? first : nil
      if bullet != nil {
        offset += length
        while offset < text.count, text[offset] == 0x20 { offset += 1 }
      }
      let body = offset
      while offset < text.count, text[offset].isDigit, offset - body < 3 { offset += 1 }
      var count = Count.none
      if offset > body {
        count = .number(text[body..<offset].reduce(0) { $0 * 10 + Int($1 - 0x30) })
      } else if offset < text.count, (0x61...0x7A).contains(text[offset]), bullet == nil {
        count = .letter(text[offset])
        offset += 1
      }
      var suffix: [UInt8] = []
      while count != .none, offset < text.count, text[offset] == 0x2E || text[offset] == 0x29,
        suffix.count < 2
      {
        suffix.append(text[offset])
        offset += 1
      }
      if count != .none, suffix.isEmpty {
        // A number that is no label: after a bullet it is simply the text.
        guard bullet != nil else { return nil }
        count = .none
        offset = body
      }
      guard count != .none || bullet != nil else { return nil }
      // A word follows, after a space.
      if count != .none {
        guard offset < text.count, text[offset] == 0x20 else { return nil }
        offset += 1
      }
      guard offset < text.count, Self.beginsWord(text.scalar(at: offset).value) else { return nil }
      self.count = count
      self.suffix = suffix
      end = offset
    }

    private static func beginsWord(_ scalar: UInt32) -> Bool {
      switch CharacterClass(scalar) {
      case .letter, .ideograph, .complex: true
      case .digit: true
      case .punctuation: scalar == 0x22 || scalar == 0x201C || scalar == 0x2018
      default: false
      }
    }

    func follows(_ other: Label) -> Bool {
      guard bullet == other.bullet, suffix == other.suffix else { return false }
      return switch (other.count, count) {
      case (.none, .none): true
      case (.number(let before), .number(let after)): after == before + 1
      case (.letter(let before), .letter(let after)): after == before + 1
      default: false
      }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
