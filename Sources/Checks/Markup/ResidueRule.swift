import TextAnalysis
import TranslationModel

/// What a conversion left behind: a lone bar of a table, an entity, a piece of a script.
final class ResidueRule: Rule {
  static let description = RuleDescription(
    "markup/residue", type: .markup, category: "Design and markup: markup tag",
    severity: .warning, summary: "left over from a table, a web page or a script",
    explanation: """
      A segment that is nothing but “|” was the border of a table; &nbsp; and &amp; in a finished \
      text were not decoded. What stands in the source too belongs to it. The same residue is one \
      finding, with all its places.
      """,
    examples: [
      .wrong([(nil, "It ended."), (nil, "|"), (nil, "Soldiers"), (nil, "|")], finds: "|"),
      .wrong([("Ruộng và vườn", "Fields &amp; gardens")], finds: "&amp;"),
      .right([
        ("Ruộng &amp; vườn", "Fields &amp; gardens"), ("|", "|"), ("a | b", "a | b"),
        ("Hỏi & đáp", "Q&A"),
      ]),
    ])

  private var places: [String: [Finding.Place]] = [:]
  private static let marks = ByteSet("|&<{}")
  /// As many places of one residue as are told.
  private static let most = 100

  func findings(in pair: AnalyzedPair) -> [Finding] {
    for side in Side.allCases {
      guard let text = pair.text(side), !text.characters.isDisjoint(with: Self.marks) else {
        continue
      }
      var isOfOther: [String: Bool] = [:]
      for range in residues(in: text) {
        let words = String(text.text[utf8Range: range])
        guard places[words, default: []].count < Self.most else { continue }
        let isKnown =
          isOfOther[words]
          ?? (pair.text(side.other)?.bytes.firstRange(of: Array(words.utf8)) != nil)
        isOfOther[words] = isKnown
        guard !isKnown else { continue }
        places[words, default: []].append(pair.place(side, range))
      }
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    places.keys.sorted().map { words in
      description.finding(
        at: places[words] ?? [], "“\(words)” is left over from a conversion; take it out.")
    }
  }

  private func residues(in text: AnalyzedText) -> [Range<Int>] {
    if let bar = text.tokens.first,
      text.tokens.allSatisfy({ text.bytes[$0.range].elementsEqual("|".utf8) })
    {
      return [bar.range.lowerBound..<text.tokens[text.tokens.count - 1].range.upperBound]
    }
    return text.tokens.indices.filter { token in
      text.tokens[token].kind == .code
        && text.withBytes(of: token) {
          $0.first == UInt8(ascii: "&") && $0.last == UInt8(ascii: ";")
        }
    }.map { text.tokens[$0].range }
      + ["<!--", "-->", "document.write(", "javascript:"].compactMap { piece in
        text.bytes.firstRange(of: Array(piece.utf8)).map { $0.lowerBound..<$0.upperBound }
      }
  }
}
