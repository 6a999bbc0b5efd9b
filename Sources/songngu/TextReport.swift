import Interchange
import TranslationModel

/// Findings for a person's eye, as they come. Those of a baseline and waived ones are left out.
struct TextReport: FindingReport {
  private let sink: any ByteSink
  private let text: FindingText

  init(_ sink: any ByteSink, file: String, width: Int, style: Style) {
    self.sink = sink
    text = FindingText(file: file, width: width, style: style)
  }

  func write(_ reported: ReportedFinding) throws {
    guard reported.state == .new else { return }
    try sink.write(text.text(of: reported.finding, in: reported.pair))
  }

  func finish() {}
}
