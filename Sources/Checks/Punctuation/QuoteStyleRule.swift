import TextAnalysis
import TranslationModel

/// Quotation marks, or apostrophes, of two kinds in one document.
final class QuoteStyleRule: Rule {
  static let description = RuleDescription(
    "punct/quotes", type: .typographical, category: "Linguistic: punctuation", severity: .info,
    summary: "straight and curly quotes or apostrophes in one text",
    explanation: """
      “Curly” and "straight" marks in one document mostly come from two programs. Apostrophes are \
      looked at apart from quotation marks. One finding for each, with the places of the rarer kind; \
      what the source writes in the same way was taken over and is passed over.
      """,
    examples: [
      .wrong(
        [(nil, "The people’s army, the party’s plan and the People's Party.")], finds: "'"),
      .wrong([(nil, "“One” and “two” and \"three\"")], finds: "\""),
      .right([(nil, "The people’s army said “no”."), (nil, "It is 5' 3\" long.")]),
      .right([(nil, "The people's army said \"no\".")]),
    ])

  private var apostrophes: [Side: StyleTally] = [:]
  private var quotes: [Side: StyleTally] = [:]
  private static let marks = ByteSet("'\"’")

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair.target, !text.characters.isDisjoint(with: Self.marks) else { return [] }
    text.bytes.withUnsafeBufferPointer { bytes in
      for token in text.tokens where token.kind == .word || token.kind == .punctuation {
        var offset = token.range.lowerBound
        while offset < token.range.upperBound {
          let (scalar, length) = bytes.scalar(at: offset)
          note(scalar, offset..<offset + length, token.kind, bytes, pair)
          offset += length
        }
      }
    }
    return []
  }

  private func note(
    _ scalar: UInt32, _ range: Range<Int>, _ kind: Token.Kind,
    _ bytes: UnsafeBufferPointer<UInt8>, _ pair: AnalyzedPair
  ) {
    let style: String
    switch scalar {
    case 0x27, 0x2019:
      // Outside words it may be a quotation mark.
      guard kind == .word else { return }
      style = scalar == 0x27 ? "'" : "’"
      apostrophes[.target, default: StyleTally()].add(style) { pair.place(.target, range) }
      return
    case 0x22: style = "\""
    case 0x201C, 0x201D: style = "“”"
    default: return
    }
    // After a digit it stands for inches or seconds.
    if scalar == 0x22, range.lowerBound > 0, bytes[range.lowerBound - 1].isDigit { return }
    quotes[.target, default: StyleTally()].add(style) { pair.place(.target, range) }
  }

  func findingsInDocument() -> [Finding] {
    [(apostrophes, "apostrophes"), (quotes, "quotation marks")].flatMap { tallies, name in
      Side.allCases.compactMap { side -> Finding? in
        guard let tally = tallies[side] else { return nil }
        let places = tally.exceptions()
        guard let main = tally.main, !places.isEmpty else { return nil }
        // Which curly mark a straight one should be, it doesn't say itself.
        let fix = main == "“”" ? nil : main
        return description.finding(
          at: places, "Two kinds of \(name) in one text: \(tally.summary).",
          suggestions: fix.map { [$0] } ?? [], fix: fix)
      }
    }
  }
}
