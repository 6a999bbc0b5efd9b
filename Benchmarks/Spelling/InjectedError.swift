import Measuring
import TextAnalysis

/// A mistake that was put into a text.
struct InjectedError {
  let row: Int
  /// Where it stands, in UTF-8 bytes of the row's text.
  let range: Range<Int>
  let right: String
  let wrong: String
  /// What kind of mistake it is.
  let kind: String
}

/// Words of a row that a mistake may go into: in small letters, not beside a hyphen or apostrophe.
func words(of text: String, atLeast least: Int) -> [(range: Range<Int>, word: String)] {
  Tokenizer().tokens(in: text).filter { $0.kind == .word }.compactMap { token in
    let word = String(text[utf8Range: token.range])
    guard word.unicodeScalars.count >= least,
      word.unicodeScalars.allSatisfy({ $0.properties.isLowercase })
    else { return nil }
    return (token.range, word)
  }
}

/// Puts mistakes into different rows of a text, each in one word, chosen at random.
func inject(
  _ count: Int, into text: TestText, leastLetters: Int, _ random: inout SplitMix64,
  _ mistake: (String, inout SplitMix64) -> (wrong: String, kind: String)?
) -> (text: TestText, errors: [InjectedError]) {
  var rows = text.rows
  var errors: [InjectedError] = []
  for row in rows.indices.shuffled(using: &random) {
    guard errors.count < count else { break }
    let choices = words(of: rows[row].text, atLeast: leastLetters)
    guard let (range, right) = choices.randomElement(using: &random),
      let (wrong, kind) = mistake(right, &random)
    else { continue }
    let old = rows[row].text.utf8
    let start = old.index(old.startIndex, offsetBy: range.lowerBound)
    let end = old.index(old.startIndex, offsetBy: range.upperBound)
    rows[row].text.replaceSubrange(start..<end, with: wrong)
    errors.append(
      InjectedError(
        row: row, range: range.lowerBound..<range.lowerBound + wrong.utf8.count, right: right,
        wrong: wrong, kind: kind))
  }
  return (TestText(rows: rows), errors)
}
