import Foundation
import Measuring
import TextAnalysis
import TranslationModel

/// Sentences to test on, with or without a translation: stretches of some sources, so that each
/// stretch is about something, as talks are.
struct TestText {
  struct Row {
    /// The side that errors are put into.
    var text: String
    var other: String?
  }

  private(set) var rows: [Row]

  /// Reads lines of text or, from `.tsv`, pairs.
  ///
  /// - Parameter column: which column the text is, 0 or 1.
  init(path: String, column: Int = 0) throws {
    let content = try String(contentsOfFile: path, encoding: .utf8)
    rows = content.split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return columns.count == 2
        ? Row(text: columns[column], other: columns[1 - column]) : Row(text: columns[0], other: nil)
    }
  }

  init(rows: [Row]) { self.rows = rows }

  /// The text as targets.
  var pairs: [TranslationPair] {
    rows.enumerated().map { TranslationPair(unit: $0, source: $1.other, target: $1.text) }
  }

  /// So many sentences of so many stretches, of any of the sources.
  static func sample(
    of sources: [TestText], stretches: Int, length: Int, _ random: inout SplitMix64
  ) -> TestText {
    let blocks = sources.flatMap { source in
      stride(from: 0, to: source.rows.count, by: length).map { start in
        Array(source.rows[start..<min(source.rows.count, start + length)])
      }
    }
    return TestText(rows: blocks.shuffled(using: &random).prefix(stretches).flatMap { $0 })
  }
}
