import Interchange
import TextAnalysis
import TranslationMemory
import TranslationModel
import Workbench

/// Writes places in a memory: for a person with the found words in the middle of a line (KWIC), and
/// the unit's other texts below, with the corresponding words marked «so».
struct ConcordanceLines {
  private let sink: any ByteSink
  private let lines: JSONLinesWriter
  private let isText: Bool
  private let width: Int
  private let style: Style

  init(_ sink: any ByteSink, isText: Bool, width: Int, style: Style) {
    self.sink = sink
    self.isText = isText
    self.width = width
    self.style = style
    lines = JSONLinesWriter(sink)
  }

  func write(_ linked: LinkedOccurrence) throws {
    guard isText else { return try lines.write(OccurrenceLine(linked)) }
    let occurrence = linked.occurrence
    let variants = occurrence.stored.unit.variants
    for place in occurrence.places {
      let text = variants[place.variant].content.plainText
      for range in place.ranges { try sink.write(keyword(range, in: text) + "\n") }
    }
    let found = Set(occurrence.places.map(\.variant))
    for (position, variant) in variants.enumerated() where !found.contains(position) {
      let label = "\(occurrence.stored.number) \(variant.language)"
      let text = marked(linked.counterparts[position], in: variant.content.plainText)
      try sink.write("    \(style.dim(label))  \(text)\n")
    }
  }

  /// A text with some ranges of it set off.
  private func marked(_ ranges: [Range<Int>], in text: String) -> String {
    var result = ""
    var end = 0
    for range in ranges {
      let words = String(text[utf8Range: range])
      result += text[utf8Range: end..<range.lowerBound]
      result += style.bold("«\(words)»")
      end = range.upperBound
    }
    return result + text[utf8Range: end..<text.utf8.count]
  }

  /// A place with what stands around it, the found words beginning in the middle of the line.
  private func keyword(_ range: Range<Int>, in text: String) -> String {
    let found = text[utf8Range: range]
    let room = max(10, width / 2 - 2)
    let before = Self.fitting(text[..<found.startIndex].unicodeScalars.reversed(), room)
    let rest = max(0, width - room - DisplayWidth.columns(of: found))
    let after = Self.fitting(text[found.endIndex...].unicodeScalars, rest)
    let start = String(String.UnicodeScalarView(before.reversed()))
    let padding = String(repeating: " ", count: room - DisplayWidth.columns(of: start))
    return padding + start + style.bold(style.red(String(found)))
      + String(String.UnicodeScalarView(after))
  }

  /// As many scalars as fit; line ends are no place to break a line.
  private static func fitting(
    _ scalars: some Sequence<Unicode.Scalar>, _ width: Int
  ) -> [Unicode.Scalar] {
    var fitting: [Unicode.Scalar] = []
    var columns = 0
    for scalar in scalars {
      let shown = scalar.value < 0x20 ? " " : scalar
      columns += DisplayWidth.columns(of: shown)
      if columns > width { break }
      fitting.append(shown)
    }
    return fitting
  }
}
