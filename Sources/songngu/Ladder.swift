import Interchange
import TextAnalysis
import TranslationModel

/// An alignment for a person's eye: two columns, one rung a bead.
///
/// Each rung begins with the number of its first source sentence, its shape and its confidence in
/// percent; `?` marks one to look at. Columns are as wide as the letters look, marks not counted.
struct Ladder {
  /// Beads below this are marked.
  private static let doubtful = 0.5
  private static let nothing = "—"

  private let columnWidth: Int
  private let style: Style

  init(width: Int, style: Style) {
    columnWidth = max(10, (width - Self.margin - 3) / 2)
    self.style = style
  }

  /// Number, shape, confidence and the spaces around them.
  private static let margin = 18

  /// Writes the beads that are sure enough, each with its evidence where there is one.
  ///
  /// - Returns: how many.
  /// - Throws: ``OutputError``.
  func write(
    _ bitext: Bitext, _ evidence: [BeadEvidence], above confidence: Double, to sink: any ByteSink
  ) throws -> Int {
    var written = 0
    for (place, bead) in bitext.beads.enumerated() where bead.confidence >= confidence {
      try sink.write(rungs(for: bead, of: bitext))
      if !evidence.isEmpty, !bead.isNull {
        try sink.write(EvidenceText.text(of: evidence[place], bead, in: bitext))
      }
      written += 1
    }
    return written
  }

  func rungs(for bead: Bead, of bitext: Bitext) -> String {
    let sides = Side.allCases.map { side in
      bead[side].isEmpty
        ? [Self.nothing] : TextWrapper(width: columnWidth).lines(of: bitext.text(of: bead, side))
    }
    let isDoubtful = bead.confidence < Self.doubtful
    var rung = ""
    for row in 0..<max(sides[0].count, sides[1].count) {
      let head = row == 0 ? self.head(of: bead) : ""
      let source = row < sides[0].count ? sides[0][row] : ""
      let target = row < sides[1].count ? sides[1][row] : ""
      let margin = Self.padded(head, to: Self.margin)
      rung += isDoubtful ? style.yellow(margin) : style.dim(margin)
      rung += Self.padded(source, to: columnWidth) + style.dim(" │ ") + target
      rung += "\n"
    }
    return rung.split(separator: "\n").map { Self.withoutEndSpace($0) + "\n" }.joined()
  }

  private func head(of bead: Bead) -> String {
    let place = bead.source.isEmpty ? "·" : "\(bead.source.lowerBound + 1)"
    let percent = Int((bead.confidence * 100).rounded())
    let mark = bead.confidence < Self.doubtful ? "?" : " "
    return Self.leftPadded(place, to: 5) + "  " + Self.padded(bead.shape.description, to: 4)
      + Self.leftPadded("\(percent)", to: 3) + "%" + mark
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  private static func leftPadded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }

  private static func withoutEndSpace(_ line: Substring) -> Substring {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return line[...last]
  }
}
