import TextAnalysis
import TranslationModel

/// White space at the beginning or the end that the source does not have, or the reverse.
final class EdgeSpaceRule: Rule {
  static let description = RuleDescription(
    "space/edge", type: .whitespace, category: "Linguistic: punctuation", severity: .info,
    summary: "white space at an edge that differs from the source",
    explanation: """
      Programs join texts: a space or a line end at the edge of the source must be in the target, \
      and one that isn't in the source must not. The fix copies the source's edge.
      """,
    examples: [
      .wrong([("Ruộng xanh.", "Green fields. ")], finds: " "),
      .wrong([("Tên: ", "Name:")], finds: ""),
      .right([("Tên: ", "Name: "), (nil, "Name: "), ("Ruộng xanh.", "")]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      let first = target.tokens.first, let last = target.tokens.last,
      let firstOfSource = source.tokens.first, let lastOfSource = source.tokens.last
    else { return [] }
    let edges = [
      (
        0..<first.range.lowerBound, source.bytes[..<firstOfSource.range.lowerBound], "begins"
      ),
      (
        last.range.upperBound..<target.bytes.count,
        source.bytes[lastOfSource.range.upperBound...], "ends"
      ),
    ]
    return edges.compactMap { range, wanted, verb in
      guard !target.bytes[range].elementsEqual(wanted), isSpace(wanted),
        isSpace(target.bytes[range])
      else { return nil }
      let edge = String(decoding: wanted, as: UTF8.self)
      return description.finding(
        at: [pair.place(.target, range)],
        wanted.isEmpty
          ? "The target \(verb) with white space that the source doesn't have."
          : "The source \(verb) with white space; the target should too.",
        suggestions: [edge], fix: edge)
    }
  }

  private func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
