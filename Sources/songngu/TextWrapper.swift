import TextAnalysis

/// Breaks a text into lines of a width, at spaces where there are any.
struct TextWrapper {
  let width: Int

  func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
      for piece in pieces(of: word) {
        let size = DisplayWidth.columns(of: piece)
        if !line.isEmpty, columns + 1 + size > width {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        if !line.isEmpty {
          line += " "
          columns += 1
        }
        line += piece
        columns += size
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// A word, cut where it is wider than a line: an address, Chinese without spaces.
  private func pieces(of word: Substring) -> [Substring] {
    guard DisplayWidth.columns(of: word) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let size = DisplayWidth.columns(of: word[index...index])
      if columns + size > width, start < index {
        pieces.append(word[start..<index])
        (start, columns) = (index, 0)
      }
      columns += size
    }
    return pieces + [word[start...]]
  }
}
