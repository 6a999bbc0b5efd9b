import TranslationModel

/// The texts of runs of segments as an embedding gets them: on one line, segments with a space between
/// them, as vecalign joins them.
struct SpanTexts {
  private let lines: [String]

  init(_ segments: [Segment]) { lines = segments.map { SpanText.line($0.text) } }

  func text(of run: Range<Int>) -> String {
    run.count == 1
      ? lines[run.lowerBound] : SpanText.cut(lines[run].joined(separator: " "))
  }

  func key(of run: Range<Int>) -> UInt64 { SpanText.key(of: text(of: run)) }
}
