public import TranslationModel
import XMLStream

/// Findings as JUnit XML, which build servers show: each finding that counts is a failed test.
///
/// The head of the report counts what follows, so test cases wait in a temporary file.
public struct JUnitReport: FindingReport {
  private let sink: any ByteSink
  private let file: String
  private let threshold: Severity
  private let waiting: TemporaryFile
  private let cases: FileDescriptorSink
  private var xml = XMLWriter()
  private var failures = 0
  private var others = 0

  /// Findings of `threshold` and worse are failures, the rest is counted as passed.
  ///
  /// - Throws: ``OutputError`` when no temporary file can be made.
  public init(
    _ sink: any ByteSink, file: String, failingAt threshold: Severity
  ) throws(OutputError) {
    waiting = try TemporaryFile()
    cases = waiting.sink()
    self.sink = sink
    self.file = file
    self.threshold = threshold
  }

  public mutating func write(_ reported: ReportedFinding) throws {
    if reported.finding.severity >= threshold, reported.state == .new {
      failures += 1
      Self.write(reported, of: file, to: &xml)
      try xml.drain { try cases.write($0) }
    } else {
      others += 1
    }
  }

  public mutating func finish() throws {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("testsuites")
    xml.newLine(indent: 1)
    let tests = max(1, failures + others)
    xml.start(
      "testsuite",
      [
        "name": "songngu check \(file)", "tests": "\(tests)", "failures": "\(failures)",
        "errors": "0",
      ])
    try xml.drain { try sink.write($0) }
    try cases.flush()
    try InputFile(waiting.path).copy(to: sink)
    if failures == 0 {
      xml.newLine(indent: 2)
      xml.empty("testcase", ["classname": "songngu", "name": "\(file)"])
    }
    xml.newLine(indent: 1)
    xml.end()
    xml.newLine()
    xml.end()
    xml.newLine()
    try xml.drain { try sink.write($0) }
  }

  private static func write(_ reported: ReportedFinding, of file: String, to xml: inout XMLWriter) {
    let finding = reported.finding
    let place = finding.places.first
    let unit = place.map { " unit \($0.unit) \($0.side.rawValue)" } ?? ""
    xml.newLine(indent: 2)
    xml.start(
      "testcase",
      ["classname": finding.rule.rawValue, "name": "\(file)\(unit): \(place?.text ?? "")"])
    xml.newLine(indent: 3)
    xml.start("failure", ["type": finding.severity.rawValue, "message": finding.message])
    xml.text(
      [reported.pair?.source, reported.pair?.target].compactMap(\.self).joined(separator: "\n"))
    xml.end()
    xml.newLine(indent: 2)
    xml.end()
  }
}
