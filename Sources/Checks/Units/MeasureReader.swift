import TextAnalysis

/// Finds the units that belong to the numbers of a text.
struct MeasureReader {
  private let text: AnalyzedText
  private let lexicon: UnitLexicon
  private let numbers: [NumberMention]

  init(_ text: AnalyzedText, _ lexicon: UnitLexicon, numbers: [NumberMention]) {
    self.text = text
    self.lexicon = lexicon
    self.numbers = numbers
  }

  func measures() -> [Measure] {
    var measures: [Measure] = []
    // From the last, since in 5-10 km the 5 takes the unit of the 10.
    for position in numbers.indices.reversed() where numbers[position].strength != .hint {
      if let measure = measure(position) {
        measures.append(measure)
      } else if let next = measures.last, next.number == position + 1, isRange(position) {
        measures.append(
          Measure(
            number: position, range: numbers[position].range.lowerBound..<next.range.upperBound,
            units: next.units, isSignBefore: false, isSignAfter: false))
      }
    }
    return measures.reversed()
  }

  private func measure(_ position: Int) -> Measure? {
    let number = numbers[position]
    if let units = touchingUnits(number) {
      return Measure(
        number: position, range: number.range, units: units, isSignBefore: false,
        isSignAfter: false)
    }
    let before = number.tokens.lowerBound - 1
    if before >= 0, let code = Currency.symbols[text.scalar(before)] {
      return Measure(
        number: position, range: text.tokenized.range(before, number.tokens.upperBound - 1),
        units: [.currency(code)], isSignBefore: true, isSignAfter: false)
    }
    guard let place = unitPlace(after: number.tokens.upperBound),
      let (units, end) = lexicon.units(in: text, at: place)
    else { return nil }
    let isSign = Currency.symbols[text.scalar(place)] != nil
    // 5 $7 is two things.
    if isSign, end < text.tokens.count, text.touchesPrevious(end), text.tokens[end].kind == .number
    {
      return nil
    }
    return Measure(
      number: position, range: text.tokenized.range(number.tokens.lowerBound, end - 1),
      units: units, isSignBefore: false, isSignAfter: isSign)
  }

  /// 5km
  private func touchingUnits(_ number: NumberMention) -> [MeasureUnit]? {
    guard number.tokens.count == 1,
      text.tokens[number.tokens.lowerBound].kind == .alphanumeric
    else { return nil }
    let suffix = text.withBytes(of: number.tokens.lowerBound) { bytes in
      String(
        decoding: bytes.drop { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") },
        as: UTF8.self)
    }
    return MeasureUnit.symbols[suffix.lowercased()].map { [$0] }
  }

  /// The token where the unit may begin: after the number, or after a hyphen in 5-mile.
  private func unitPlace(after token: Int) -> Int? {
    guard token < text.tokens.count else { return nil }
    guard text.tokens[token].kind == .punctuation, text.scalar(token) == 0x2D,
      text.touchesPrevious(token), token + 1 < text.tokens.count, text.touchesPrevious(token + 1)
    else { return token }
    return token + 1
  }

  /// 5-10, 5 to 10, 5 đến 10
  private func isRange(_ position: Int) -> Bool {
    let between = numbers[position].tokens.upperBound..<numbers[position + 1].tokens.lowerBound
    guard between.count == 1 else { return false }
    switch text.scalar(between.lowerBound) {
    case 0x2D, 0x2010...0x2014, 0x7E: return true
    default:
      return ["to", "đến", "tới", "or", "hay", "hoặc"].contains {
        text.isSpelt(between.lowerBound, $0)
      }
    }
  }
}
