import TextAnalysis
import TranslationModel

/// Both ways of placing the tone mark in one document: *hòa* and *hoà*.
final class ToneStyleRule: Rule {
  static let description = RuleDescription(
    "vi/tone-mixed", type: .inconsistency, category: "Linguistic: spelling", severity: .info,
    summary: "tone marks are placed in two styles",
    explanation: """
      Where a syllable ends in open oa, oe or uy, the tone mark may stand on the first vowel (hòa, the \
      old style) or on the last (hoà, the new one). Both are right, but not in one document. Names are \
      not counted: they are written as their bearers write them. `songngu normalize --tone-placement` \
      writes a text in one style.
      """,
    examples: [
      .wrong(
        [("Hai bên giữ hòa khí.", nil), ("Họ khỏe, và giữ hoà khí.", nil)], finds: "hoà"),
      .right([("Hai bên giữ hòa khí.", nil), ("Họ khỏe ở Khánh Hoà.", nil)]),
      .right([("Hai bên giữ hoà khí, họ khoẻ.", nil)]),
    ])

  /// More places than these are not listed.
  private static let mostPlaces = 1000

  private let side: Side
  private let usage: TextUsage
  private lazy var styles = ToneStyleCount(of: usage)
  private var places: [Finding.Place] = []

  init(side: Side, usage: TextUsage) {
    self.side = side
    self.usage = usage
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard styles.old > 0, styles.new > 0, let text = pair[side] else { return [] }
    for token in pair.tokens(side) where token.kind == .word && places.count < Self.mostPlaces {
      let word = String(text[utf8Range: token.range])
      guard !word.utf8.allSatisfy({ $0 < 0x80 }), let style = ToneStyleCount.style(of: word),
        style != styles.usual, !WordShape(of: word).contains(.capital)
      else { continue }
      places.append(pair.place(side, token.range))
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    guard let first = places.first else { return [] }
    let (usual, other) =
      styles.usual == .old ? (styles.old, styles.new) : (styles.new, styles.old)
    let better = (try? Syllable(first.text).spelling(styles.usual)) ?? first.text
    return [
      description.finding(
        at: places,
        "Tone marks are placed in the \(styles.usual) style \(usual)× and in the other \(other)×; "
          + "write “\(first.text)” as “\(better)”, and the like, throughout.",
        suggestions: [better])
    ]
  }
}
