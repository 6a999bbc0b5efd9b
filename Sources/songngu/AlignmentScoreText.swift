import Alignment
import TranslationModel

/// The measures of an alignment as a table.
enum AlignmentScoreText {
  static func text(of score: AlignmentScore) -> String {
    var text = "            precision  recall  F1\n"
    for (name, measure) in [
      ("strict", score.strict), ("lax", score.lax), ("all beads", score.allBeads),
      ("null beads", score.nulls),
    ] {
      text += name + String(repeating: " ", count: 12 - name.count)
      text +=
        [measure.precision, measure.recall, measure.f1].map(Decimal.text).joined(
          separator: "      ")
      text += "\n"
    }
    let shapes = score.goldShapes.sorted {
      ($1.value.count, $0.key.source, $0.key.target) < (
        $0.value.count, $1.key.source, $1.key.target
      )
    }
    text += "gold found  "
    text += shapes.map { "\($0.key) \($0.value.found)/\($0.value.count)" }.joined(separator: "  ")
    text += "\n"
    guard score.calibration.contains(where: { $0.count > 0 }) else { return text }
    text += "calibration (confidence: beads, of these right; mean error "
    text += "\(Decimal.text(score.expectedCalibrationError)))\n"
    for (row, bin) in score.calibration.enumerated() where bin.count > 0 {
      let range = "\(Decimal.text(Double(row) / 10)) … \(Decimal.text(Double(row + 1) / 10))"
      text += "  \(range)  \(bin.count)  \(Decimal.text(bin.accuracy))\n"
    }
    return text
  }
}
