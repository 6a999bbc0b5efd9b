import TextAnalysis
import TranslationModel

/// A space before a mark that follows its word, or none after it.
final class PunctuationSpaceRule: Rule {
  static let description = RuleDescription(
    "space/punct", type: .whitespace, category: "Linguistic: punctuation", severity: .info,
    summary: "a space before a comma or full stop, or none after it",
    explanation: """
      In Vietnamese and English , . ; : ! ? follow their word without a space and are followed by \
      one; French has other rules and is passed over, as are codes, addresses, numbers and what the \
      source writes in the same way. The fix moves the space.
      """,
    examples: [
      .wrong([("Ruộng, vườn.", "Fields , gardens.")], finds: " "),
      .wrong([("Ruộng, vườn.", "Fields,gardens.")], finds: ","),
      .wrong([("Anh đi đâu?", "Where to ?")], finds: " "),
      .right([
        ("Ruộng, vườn.", "Fields, gardens."), ("Dùng .NET", "Use .NET"), ("a ... b", "a ... b"),
        ("1,5 và 7:30", "1.5 and 7:30"), ("Vui :)", "Glad :)"),
      ]),
    ])

  private static let marks = ByteSet(",.;:!?")
  private static let languages: Set<String> = ["vi", "en", "de", "es", "it", "pt", "nl", "id"]

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let target = pair.target, Self.languages.contains(target.language.primary),
      !target.characters.isDisjoint(with: Self.marks)
    else { return [] }
    let inSource = pair.source.map(partedMarks) ?? []
    return target.tokens.indices.compactMap { token in
      guard target.tokens[token].kind == .punctuation, target.tokens[token].range.count == 1,
        let mark = Unicode.Scalar(target.scalar(token)), ",.;:!?".unicodeScalars.contains(mark)
      else { return nil }
      if isParted(token, in: target), !inSource.contains(mark.value) {
        let gap =
          target.tokens[token - 1].range.upperBound..<target.tokens[token].range.lowerBound
        return description.finding(
          at: [pair.place(.target, gap)], "No space before “\(mark)”.", suggestions: [""], fix: "")
      }
      if mark == ",", isTight(token, in: target) {
        let place = pair.place(.target, target.tokens[token].range)
        return description.finding(
          at: [place], "A space is missing after “\(mark)”.", suggestions: [", "], fix: ", ")
      }
      return nil
    }
  }

  /// A word, one space, the mark, and then a space or the end.
  private func isParted(_ token: Int, in text: AnalyzedText) -> Bool {
    guard token > 0, text.tokens[token - 1].kind == .word || text.tokens[token - 1].kind == .number,
      case let gap = text.tokens[token - 1].range.upperBound..<text.tokens[token].range.lowerBound,
      gap.count == 1, text.bytes[gap.lowerBound] == 0x20
    else { return false }
    return token + 1 == text.tokens.count || text.followsSpace(token + 1)
  }

  private func partedMarks(_ text: AnalyzedText) -> Set<UInt32> {
    guard !text.characters.isDisjoint(with: Self.marks) else { return [] }
    return Set(
      text.tokens.indices.filter {
        text.tokens[$0].kind == .punctuation && isParted($0, in: text)
      }.map { text.scalar($0) })
  }

  /// A word, the mark, and a word of two letters or more: no list of codes.
  private func isTight(_ token: Int, in text: AnalyzedText) -> Bool {
    guard token > 0, token + 1 < text.tokens.count, text.touchesPrevious(token),
      text.touchesPrevious(token + 1), let before = text.type(token - 1),
      let after = text.type(token + 1), text.tokens[token - 1].kind == .word,
      text.tokens[token + 1].kind == .word
    else { return false }
    return before.length > 1 && after.length > 1 && before.capitals != .all
      && before.capitals != .mixed
      // “a,b,c” without any space is a list of codes.
      && !(token + 2 < text.tokens.count && text.scalar(token + 2) == 0x2C
        && text.touchesPrevious(token + 2))
  }
}
