import Segmentation
import Workbench

/// Segments and their reasons for a person's eye.
enum SegmentationText {
  /// A segment may hold line ends of a wrapped text; a line of output may not.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }.map { String($0) }
      .joined(separator: " ")
  }

  /// One line a place: where it is, what stands around it, whether a segment ends there, and why.
  static func explanation(of result: SegmentJob.Result) -> String {
    result.decisions.map { decision in
      let (before, after) = result.surroundings(of: decision)
      let mark = decision.breaks ? "¦" : "·"
      let verdict = decision.breaks ? "break" : "hold"
      return "\(decision.offset)\t\(verdict)\t\(oneLine(before))\(mark)\(oneLine(after))\t"
        + "\(reason(decision.reason))\n"
    }.joined()
  }

  static func text(of score: SegmentationScore) -> String {
    """
    texts cut exactly  \(score.exactTexts) of \(score.texts)
    borders            precision \(Decimal.text(score.precision))  recall \(Decimal.text(score.recall))  \
    F1 \(Decimal.text(score.f1))

    """
  }

  private static func reason(_ reason: Segmentation.Decision.Reason) -> String {
    switch reason {
    case .rule(let rule, let list):
      "\(list), line \(rule.line): \(rule.title ?? "\(rule.before) | \(rule.after)")"
    case .abbreviation: "your abbreviation"
    case .newline: "line end"
    case .listItem: "the next item of a list"
    }
  }
}
