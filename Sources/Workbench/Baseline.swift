import FoundationEssentials
public import Interchange
public import TranslationModel

/// Findings that were there when somebody decided to look at new ones only.
///
/// A file of JSON lines to be committed: one finding a line, sorted by fingerprint, with a short
/// excerpt for the reader. Findings are known by their fingerprints, so that rows may move.
public struct Baseline: Sendable {
  private struct Line: Codable {
    var fingerprint: String
    var rule: String
    var text: String
    /// The file that was checked; nil in a baseline of an older version.
    var file: String?
  }

  /// The fingerprints, each with the rule and the words it stands for.
  private var lines: [String: Line] = [:]
  /// Fingerprints that were asked for.
  private var met: Set<String> = []

  public init() {}

  /// - Throws: ``FileError`` naming the line; `CancellationError`.
  public init(_ file: InputFile) async throws {
    for try await (_, line) in JSONLinesReader(file, of: Line.self) {
      lines[line.fingerprint] = line
    }
  }

  public mutating func contains(_ fingerprint: String) -> Bool {
    guard lines[fingerprint] != nil else { return false }
    met.insert(fingerprint)
    return true
  }

  /// Takes out what was found in a file, whose findings are to be written anew.
  public mutating func remove(file: String) {
    lines = lines.filter { $0.value.file != nil && $0.value.file != file }
  }

  public mutating func add(_ reported: ReportedFinding, in file: String) {
    let text = reported.finding.places.first?.text ?? reported.finding.message
    lines[reported.fingerprint] = Line(
      fingerprint: reported.fingerprint, rule: reported.finding.rule.rawValue,
      text: String(text.unicodeScalars.prefix(60)), file: file)
  }

  /// What was in a file and is not found there any more.
  public func vanished(from file: String) -> [String] {
    lines.values.filter { !met.contains($0.fingerprint) && ($0.file ?? file) == file }
      .map { "\($0.rule) “\($0.text)” (\($0.fingerprint))" }.sorted()
  }

  /// - Throws: ``OutputError``.
  public func write(to sink: any ByteSink) throws {
    let writer = JSONLinesWriter(sink)
    for line in lines.values.sorted(by: { $0.fingerprint < $1.fingerprint }) {
      try writer.write(line)
    }
  }
}
