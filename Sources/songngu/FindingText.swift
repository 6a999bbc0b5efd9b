import TextAnalysis
import TranslationModel

/// A finding for a person's eye: where, what, the words with a line under them, and what to do.
struct FindingText {
  let file: String
  let width: Int
  let style: Style

  func text(of finding: Finding, in pair: TranslationPair?) -> String {
    let severity = finding.severity.rawValue
    let label =
      switch finding.severity {
      case .error: style.red(severity)
      case .warning: style.yellow(severity)
      case .info: style.dim(severity)
      }
    guard let place = finding.places.first else {
      return "\(file): \(label) \(style.bold(finding.rule.rawValue))\n  \(finding.message)\n\n"
    }
    var text = "\(file): unit \(place.unit), \(place.side.rawValue): \(label) "
    text += style.bold(finding.rule.rawValue) + "\n"
    if let side = pair?[place.side] {
      text += excerpt(of: side, around: place.range)
    } else {
      text += finding.places.map { "  unit \($0.unit): \($0.text)\n" }.joined()
    }
    return text + "  \(finding.message)\n\n"
  }

  /// One line of the text around a range, and carets under the range. Nothing for a range that is
  /// empty or is the whole text.
  private func excerpt(of text: String, around range: Range<Int>) -> String {
    guard !range.isEmpty, range.count < text.utf8.count else {
      return text.isEmpty ? "" : "  \(clipped(Substring(text), to: width - 4, fromEnd: false))\n"
    }
    let found = text[utf8Range: range]
    let foundWidth = min(DisplayWidth.columns(of: found), width - 8)
    let room = max(0, width - 4 - foundWidth)
    let before = clipped(text[..<found.startIndex], to: room / 2, fromEnd: true)
    let after = clipped(
      text[found.endIndex...], to: room - DisplayWidth.columns(of: before), fromEnd: false)
    let shown = clipped(found, to: foundWidth, fromEnd: false)
    let indent = String(repeating: " ", count: DisplayWidth.columns(of: before))
    let carets = String(repeating: "^", count: max(1, DisplayWidth.columns(of: shown)))
    return "  \(before)\(style.bold(shown))\(after)\n  \(indent)\(carets)\n"
  }

  /// As much of the text as fits, its controls as spaces, with an ellipsis where something is cut.
  private func clipped(_ text: Substring, to columns: Int, fromEnd: Bool) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? " " : scalar
    }
    var kept: [Unicode.Scalar] = []
    var used = 0
    for scalar in fromEnd ? scalars.reversed() : scalars {
      let size = DisplayWidth.columns(of: scalar)
      if used + size > columns { break }
      kept.append(scalar)
      used += size
    }
    if kept.count < scalars.count {
      while used > max(0, columns - 1), let last = kept.popLast() {
        used -= DisplayWidth.columns(of: last)
      }
      kept.append("…")
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: fromEnd ? kept.reversed() : kept)
    return String(result)
  }
}
