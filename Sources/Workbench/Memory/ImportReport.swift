import TranslationModel

/// What became of the units of a file.
public struct ImportReport: Sendable {
  public let file: String
  /// Units in the file, those of an earlier run among them.
  public var read = 0
  public var stored = 0
  /// Alike in everything to one that the memory had.
  public var merged = 0
  /// Units that an earlier run had dealt with, when this one went on with it.
  public var resumedAfter = 0
  /// Texts that were brought into stored form: decomposed letters and the like.
  public var normalized = 0
  /// By reason, in the order in which they came up.
  public private(set) var skipped: [Reason] = []
  /// What is odd about units that were taken in all the same.
  public private(set) var remarks: [Reason] = []

  public struct Reason: Sendable {
    public let text: String
    public var count: Int
    /// Of the first one; 0 when nobody can tell.
    public let line: Int
  }

  init(file: String) { self.file = file }

  mutating func skip(_ reason: String, at line: Int) { Self.add(reason, at: line, to: &skipped) }
  mutating func remark(_ text: String, at line: Int) { Self.add(text, at: line, to: &remarks) }

  private static func add(_ text: String, at line: Int, to reasons: inout [Reason]) {
    if let place = reasons.firstIndex(where: { $0.text == text }) {
      reasons[place].count += 1
    } else if reasons.count < 100 {
      reasons.append(Reason(text: text, count: 1, line: line))
    } else {
      reasons[99].count += 1
    }
  }

  /// In words, a line each.
  public var lines: [String] {
    var parts = ["\(Count.text(read, "unit")) read", "\(stored) stored"]
    if merged > 0 { parts.append("\(merged) merged with what was there") }
    let skippedCount = skipped.reduce(0) { $0 + $1.count }
    if skippedCount > 0 { parts.append("\(skippedCount) skipped") }
    var lines = ["\(file): " + parts.joined(separator: ", ")]
    if resumedAfter > 0 {
      lines.append("\(file): went on behind unit \(resumedAfter), where an earlier run ended")
    }
    for (reasons, what) in [(skipped, "skipped: "), (remarks, "")] {
      for reason in reasons {
        let place = reason.line > 0 ? "\(file):\(reason.line)" : file
        let more = reason.count > 1 ? " (and \(reason.count - 1) more like it)" : ""
        lines.append("\(place): \(what)\(reason.text)\(more)")
      }
    }
    if normalized > 0 {
      lines.append("\(file): \(Count.text(normalized, "text")) brought into composed form")
    }
    return lines
  }
}
