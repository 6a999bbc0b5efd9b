import TextAnalysis
import TranslationModel

/// Finds the dates and the times of day that a text mentions.
///
/// Linear in the text, and done at once where there is no digit and no word of the calendar.
struct CalendarReader {
  let text: AnalyzedText
  let lexicon: CalendarLexicon
  let numbers: [NumberMention]
  let isVietnamese: Bool
  private(set) var dates: [DateMention] = []
  private(set) var times: [TimeMention] = []
  /// Where the mention stands that begins with a token.
  private var numberCursor = 0

  init(_ text: AnalyzedText, _ lexicon: CalendarLexicon, numbers: [NumberMention]) {
    self.text = text
    self.lexicon = lexicon
    self.numbers = numbers
    isVietnamese = text.language.matches(.vietnamese)
  }

  mutating func read() {
    var token = 0
    while token < text.tokens.count {
      token = max(readDate(at: token) ?? readTime(at: token) ?? 0, token + 1)
    }
  }

  mutating func add(_ date: DateMention) -> Int {
    dates.append(date)
    return date.tokens.upperBound
  }

  mutating func add(_ time: TimeMention) -> Int {
    times.append(time)
    return time.tokens.upperBound
  }

  func word(_ token: Int) -> CalendarLexicon.Word? {
    token >= 0 && token < text.tokens.count ? lexicon.word(text.key(token)) : nil
  }

  /// A whole number that begins with a token, with the token after it.
  mutating func whole(at token: Int) -> (value: Int, end: Int)? {
    while numberCursor > 0, numbers[numberCursor - 1].tokens.lowerBound >= token {
      numberCursor -= 1
    }
    while numberCursor < numbers.count, numbers[numberCursor].tokens.lowerBound < token {
      numberCursor += 1
    }
    guard numberCursor < numbers.count, numbers[numberCursor].tokens.lowerBound == token,
      let value = numbers[numberCursor].values.first?.whole
    else { return nil }
    return (value, numbers[numberCursor].tokens.upperBound)
  }

  func isMark(_ token: Int, _ mark: Character) -> Bool {
    token < text.tokens.count && text.tokens[token].kind == .punctuation
      && text.tokens[token].range.count == 1 && text.scalar(token) == UInt32(mark.asciiValue ?? 0)
  }

  func range(_ tokens: Range<Int>) -> Range<Int> {
    text.tokenized.range(tokens.lowerBound, tokens.upperBound - 1)
  }
}
