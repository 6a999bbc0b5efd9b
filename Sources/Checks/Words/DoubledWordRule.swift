import TextAnalysis
import TranslationModel

/// A word, or two words, twice in a row.
///
/// Vietnamese doubles words to make others (*luôn luôn*, *xanh xanh*, *người người*): there only
/// words that never double are looked at, and stretches of two words.
final class DoubledWordRule: Rule {
  static let description = RuleDescription(
    "word/double", type: .duplication, category: "Linguistic: textual conventions",
    severity: .warning, summary: "a word twice in a row",
    explanation: """
      “The the” slips in where a line was broken or a text edited. Vietnamese makes words by \
      doubling (luôn luôn, xanh xanh, từ từ), so there only words such as “của” and “những” count. \
      English “had had”, “that that”, names and words for a sound pass, and so does what is doubled \
      in the source too. The fix takes the second one away where it can be no other word.
      """,
    examples: [
      .wrong([("Ruộng ở phum.", "The fields of the the village.")], finds: "the the"),
      .wrong(
        [("Fields of the village.", "Ruộng của của phum.")], languages: .englishVietnamese,
        finds: "của của"),
      .right([
        ("Họ luôn luôn vui.", "They had had a very, very good year, that that year ended."),
        ("Về Sing Sing", "To Sing Sing"), ("blah blah", "blah blah"),
      ]),
      .right(
        [("They are always glad.", "Họ luôn luôn vui, từ từ xanh xanh.")],
        languages: .englishVietnamese),
    ])

  private let neverDoubled: [Side: Set<Int32>]
  private let mayDouble: Set<Int32>

  init(tools: CheckTools) {
    var neverDoubled: [Side: Set<Int32>] = [:]
    for side in Side.allCases {
      let words =
        switch tools.languages[side].primary {
        case "en": Self.english
        case "vi": Self.vietnamese
        default: ""
        }
      neverDoubled[side] = Set(words.split(separator: " ").map { tools.types.key(of: String($0)) })
    }
    self.neverDoubled = neverDoubled
    mayDouble = Set(
      Self.doubling.split(separator: " ").map { tools.types.key(of: String($0)) })
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, target.tokens.count > 1 else { return [] }
    let isVietnamese = target.language.matches(.vietnamese)
    guard hasDouble(target), pair.source.map({ !hasDouble($0) }) ?? true else { return [] }
    return target.tokens.indices.dropFirst().compactMap { token in
      guard isDoubled(token, in: target) else { return nil }
      let isSure = neverDoubled[.target]?.contains(target.key(token)) == true
      guard isSure || !isVietnamese && isSuspicious(token, in: target) else { return nil }
      let place = pair.place(.target, target.tokenized.range(token - 1, token))
      let once = String(target.text[utf8Range: target.tokens[token - 1].range])
      return description.finding(
        at: [place], "“\(once)” stands twice in a row.", suggestions: [once],
        fix: isSure ? once : nil)
    }
  }

  /// The same word as the one before, with one space or line end between them. Columns of a table
  /// are further apart, and --exit exits.
  private func isDoubled(_ token: Int, in text: AnalyzedText) -> Bool {
    let key = text.key(token)
    guard key != WordTypes.unlisted, key == text.key(token - 1), text.tokens[token].kind == .word,
      text.followsSpace(token)
    else { return false }
    let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound
    return (gap.count == 1 || text.bytes[gap].elementsEqual([0xC2, 0xA0]))
      && !(token > 1 && text.touchesPrevious(token - 1) && text.scalar(token - 2) == 0x2D)
  }

  private func hasDouble(_ text: AnalyzedText) -> Bool {
    text.tokens.indices.dropFirst().contains { isDoubled($0, in: text) }
  }

  /// In small letters at the second place, of three letters or more, and no word that may double.
  private func isSuspicious(_ token: Int, in text: AnalyzedText) -> Bool {
    guard let second = text.type(token), second.capitals == .none, second.length >= 3,
      second.isASCII, second.syllable == .none || second.length > 3
    else { return false }
    return !mayDouble.contains(second.key)
  }

  private static let english =
    "the a an of to and in for with from by as at this these those is are was were be it its we they"
    + " their our or if when which who can will would should"
  private static let vietnamese =
    "của và các những với được cho tại vì nếu bởi theo về đã sẽ thì mà để một trong là"
  private static let doubling =
    "had that do so very many much long far no yes bye ha hey now there more less again over ever"
    + " blah knock tick hear please go come win night well oh pom tom can big really deep out in on"
}
