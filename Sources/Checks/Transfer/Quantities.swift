import TextAnalysis

/// The numbers, dates, times and measures that a text mentions.
struct Quantities {
  let numbers: [NumberMention]
  let dates: [DateMention]
  let times: [TimeMention]
  let measures: [Measure]

  init(of text: AnalyzedText, _ lexicons: QuantityLexicons) {
    let numbers = NumberReader.mentions(in: text, lexicons.numerals)
    let hasMoment = text.tokens.contains { $0.kind == .date || $0.kind == .time }
    guard !numbers.isEmpty || hasMoment else {
      (self.numbers, dates, times, measures) = (numbers, [], [], [])
      return
    }
    var calendar = CalendarReader(text, lexicons.calendar, numbers: numbers)
    calendar.read()
    dates = calendar.dates
    times = calendar.times
    self.numbers = Self.joiningFractions(numbers, in: text)
    measures = MeasureReader(text, lexicons.units, numbers: self.numbers).measures()
  }

  /// The numbers with 1/6 as one.
  private static func joiningFractions(
    _ numbers: [NumberMention], in text: AnalyzedText
  ) -> [NumberMention] {
    guard text.characters.contains(UInt8(ascii: "/")) else { return numbers }
    var joined: [NumberMention] = []
    var position = 0
    while position < numbers.count {
      let number = numbers[position]
      position += 1
      guard position < numbers.count, let fraction = fraction(number, numbers[position], text)
      else {
        joined.append(number)
        continue
      }
      joined.append(fraction)
      position += 1
    }
    return joined
  }

  private static func fraction(
    _ first: NumberMention, _ second: NumberMention, _ text: AnalyzedText
  ) -> NumberMention? {
    let stroke = first.tokens.upperBound
    guard first.figure == .plain, second.figure == .plain, second.tokens == stroke + 1..<stroke + 2,
      first.tokens.count == 1, text.scalar(stroke) == 0x2F, text.touchesPrevious(stroke),
      text.touchesPrevious(stroke + 1), let above = first.values.first?.whole,
      let below = second.values.first?.whole,
      let value = Rational(Int64(above), over: Int64(below))
    else { return nil }
    return NumberMention(
      range: first.range.lowerBound..<second.range.upperBound,
      tokens: first.tokens.lowerBound..<second.tokens.upperBound, values: [value],
      strength: .digits, figure: nil, parts: [above, below])
  }

  /// Whether any of them says something in digits.
  var hasDigits: Bool {
    !dates.isEmpty || !times.isEmpty || numbers.contains { $0.strength == .digits }
  }
}
