import TextAnalysis
import TranslationModel

/// A target that ends with another kind of mark than its source.
final class EndMarkRule: Rule {
  static let description = RuleDescription(
    "punct/end", type: .typographical, category: "Linguistic: punctuation", severity: .info,
    summary: "a target that ends with another mark than its source",
    explanation: """
      A question should stay one, and a label keep its colon. Full stop, exclamation mark and \
      ellipsis are taken for each other, since translators rightly tone down; each language has \
      its own marks (。？), and some, as Thai, end sentences without any. Quotes and brackets after \
      the mark don't matter.
      """,
    examples: [
      .wrong([("Anh đi đâu?", "Where are you going.")], finds: "."),
      .wrong([("Tên tệp:", "File name")], finds: "name"),
      .wrong([("Chúng tôi đã về nhà.", "We went home")], finds: "home"),
      .right([
        ("Anh đi đâu?", "Where are you going?"), ("Tuyệt!", "Great."), ("“Về nhà.”", "“Home”."),
        ("Chờ...", "Wait…"), ("Mở", "Open"), ("v.v.", "etc"),
      ]),
    ])

  private enum Mark {
    case stop
    case question
    case colon
    case none
  }

  /// Languages that end sentences without a mark.
  private static let unmarked: Set<String> = ["th", "lo", "km", "my"]

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      target.saysSomething, !Self.unmarked.contains(target.language.primary),
      !Self.unmarked.contains(source.language.primary)
    else { return [] }
    let (old, _) = end(of: source)
    let (new, place) = end(of: target)
    guard old != new else { return [] }
    // A single stop may belong to an abbreviation.
    if old == .none || new == .none, source.wordCount < 4 || target.wordCount < 3,
      old == .stop || new == .stop
    {
      return []
    }
    let wanted = Self.name(old)
    return [
      description.finding(
        at: [pair.place(.target, place), pair.place(.source)],
        "The source ends with \(wanted), the target with \(Self.name(new)).")
    ]
  }

  /// The mark before closing quotes and brackets, with its place or that of the last word.
  private func end(of text: AnalyzedText) -> (Mark, Range<Int>) {
    var token = text.tokens.count - 1
    while token > 0, text.tokens[token].kind == .punctuation,
      PairedMark.isClosing(text.scalar(token))
    {
      token -= 1
    }
    let place = text.tokens[token].range
    guard text.tokens[token].kind == .punctuation else {
      // A stop may stand behind the quotes.
      return (.none, place)
    }
    switch text.scalar(token) {
    case 0x2E, 0x21, 0x2026, 0x3002, 0xFF01, 0xFF0E, 0x203C, 0x964: return (.stop, place)
    case 0x3F, 0xFF1F, 0x37E, 0x61F, 0x2047, 0x2048, 0x2049: return (.question, place)
    case 0x3A, 0xFF1A: return (.colon, place)
    default: return (.none, place)
    }
  }

  private static func name(_ mark: Mark) -> String {
    switch mark {
    case .stop: "a full stop"
    case .question: "a question mark"
    case .colon: "a colon"
    case .none: "no mark"
    }
  }
}
