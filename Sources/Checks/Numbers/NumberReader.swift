import TextAnalysis
import TranslationModel

/// Finds the numbers that a text mentions.
///
/// Linear in the text. Codes, addresses and file names are passed over.
struct NumberReader {
  private let text: AnalyzedText
  private let lexicon: NumeralLexicon
  private let conventions: NumberConventions?
  private var mentions: [NumberMention] = []
  private var token = 0

  private init(_ text: AnalyzedText, _ lexicon: NumeralLexicon) {
    self.text = text
    self.lexicon = lexicon
    conventions = NumberConventions(text.language)
  }

  /// The numbers of a text in order, not overlapping.
  static func mentions(in text: AnalyzedText, _ lexicon: NumeralLexicon) -> [NumberMention] {
    var reader = NumberReader(text, lexicon)
    while reader.token < text.tokens.count { reader.readToken() }
    return reader.mentions
  }

  private mutating func readToken() {
    switch text.tokens[token].kind {
    case .number: readFigure()
    case .alphanumeric: readMixed()
    case .word:
      if let numeral = lexicon.numeral(text.key(token)) { readWords(numeral) } else { readRoman() }
    case .symbol: readVulgarFraction()
    default: token += 1
    }
  }

  private mutating func add(
    _ values: [Rational], _ tokens: Range<Int>, _ strength: NumberMention.Strength,
    figure: Figure.Form? = nil
  ) {
    mentions.append(
      NumberMention(
        range: text.tokenized.range(tokens.lowerBound, tokens.upperBound - 1), tokens: tokens,
        values: values, strength: strength, figure: figure))
    token = tokens.upperBound
  }

  private func figure(_ token: Int) -> Figure {
    text.withBytes(of: token) { Figure($0, decimal: conventions?.decimal) }
  }
}

// MARK: - Digits

extension NumberReader {
  private mutating func readFigure() {
    let start = token
    let figure = figure(start)
    if isFollowedByScale(start), let first = figure.readings.first {
      let run = run(from: start, figure: first)
      if let reading = parse(run), reading.length > 1 {
        let end = run.tokens[reading.length - 1] + 1
        var values = [reading.value]
        // 1.234 triệu: the other reading of the digits too.
        if figure.readings.count > 1,
          let other = parse(self.run(from: start, figure: figure.readings[1]))
        {
          values.append(other.value)
        }
        return add(values, start..<end, .digits)
      }
    }
    add(
      figure.readings + relatedYears(start, figure), start..<start + 1, .digits, figure: figure.form
    )
    appendVulgarFraction()
  }

  /// 1975-79; năm 75, thập niên 90, ’75: what two digits stand for.
  private func relatedYears(_ token: Int, _ figure: Figure) -> [Rational] {
    guard figure.form == .plain, text.tokens[token].range.count == 2, token > 0,
      let short = figure.readings.first?.whole
    else { return [] }
    switch text.tokens[token - 1].kind {
    case .word:
      guard lexicon.language == .vietnamese else { return [] }
      switch lexicon.numeral(text.key(token - 1)) {
      case .fiveOrYear, .hint: return [Rational(1900 + short), Rational(2000 + short)]
      default: return []
      }
    case .punctuation where text.touchesPrevious(token):
      switch text.scalar(token - 1) {
      case 0x27, 0x2019: return [Rational(1900 + short), Rational(2000 + short)]
      case 0x2D, 0x2010...0x2014, 0x2F:
        guard token > 1, text.tokens[token - 2].kind == .number,
          let first = self.figure(token - 2).readings.first?.whole, (1000...2999).contains(first)
        else { return [] }
        return [Rational(first / 100 * 100 + short)]
      default: return []
      }
    default: return []
    }
  }

  /// Letters and digits in one: 20th, 1990s, 5km, 1.5GB; A4, MP3.
  private mutating func readMixed() {
    let start = token
    let split = text.withBytes(of: start) { bytes in
      bytes.firstIndex { !$0.isDigit && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") } ?? 0
    }
    guard split > 0 else { return addHints(start) }
    let figure = text.withBytes(of: start) {
      Figure(UnsafeBufferPointer(rebasing: $0[..<split]), decimal: conventions?.decimal)
    }
    let suffix = text.withBytes(of: start) { String(decoding: $0[split...], as: UTF8.self) }
    switch NumberSuffix(suffix.lowercased()) {
    case .ordinal, .unit:
      add(figure.readings, start..<start + 1, .digits, figure: figure.form)
    case .decade:
      let decade = figure.readings.first?.whole ?? 0
      let others = decade < 100 ? [1900 + decade, 2000 + decade, 1800 + decade] : [decade % 100]
      add(figure.readings + others.map { Rational($0) }, start..<start + 1, .digits)
    case .scale(let scale):
      add(
        figure.readings.compactMap { $0 * scale } + figure.readings, start..<start + 1, .digits)
    case .none: addHints(start)
    }
  }

  /// The digits of a code explain a number on the other side, and ask for none.
  private mutating func addHints(_ start: Int) {
    var values: [Rational] = []
    text.withBytes(of: start) { bytes in
      for run in bytes.split(whereSeparator: { !$0.isDigit }) {
        if let value = Rational(digits: run.map { $0 - 0x30 }, fraction: []) {
          values.append(value)
        }
      }
    }
    if values.isEmpty { token = start + 1 } else { add(values, start..<start + 1, .hint) }
  }

  /// ½, ⅓
  private mutating func readVulgarFraction() {
    guard let value = vulgarFraction(token) else {
      token += 1
      return
    }
    add([value], token..<token + 1, .words)
  }

  /// 2½
  private mutating func appendVulgarFraction() {
    guard token < text.tokens.count, text.touchesPrevious(token),
      text.tokens[token].kind == .symbol, let fraction = vulgarFraction(token),
      let last = mentions.last, let whole = last.values.first, let sum = whole + fraction
    else { return }
    mentions.removeLast()
    add([sum], last.tokens.lowerBound..<token + 1, .digits)
  }

  private func vulgarFraction(_ token: Int) -> Rational? {
    let scalar = text.scalar(token)
    guard scalar >= 0xBC, scalar < 0xBF || (0x2150...0x215E).contains(scalar),
      let value = Unicode.Scalar(scalar)?.properties.numericValue
    else { return nil }
    // All of them have denominators up to 10.
    return (2...10).lazy.compactMap { below -> Rational? in
      let above = (value * Double(below)).rounded()
      return abs(above / Double(below) - value) < 1e-6
        ? Rational(Int64(above), over: Int64(below))
        : nil
    }.first
  }
}

// MARK: - Words

extension NumberReader {
  private mutating func readWords(_ numeral: Numeral) {
    let start = token
    if case .hint(let values) = numeral {
      return add(values.map { Rational($0) }, start..<start + 1, .hint)
    }
    let run = run(from: start, figure: nil)
    guard let reading = parse(run) else {
      token += 1
      return
    }
    let values = [reading.value] + (reading.alternative.map { [$0] } ?? [])
    add(values, start..<run.tokens[reading.length - 1] + 1, reading.isSure ? .words : .hint)
  }

  private func parse(_ run: NumeralRun) -> NumeralReading? {
    switch lexicon.language {
    case .english: EnglishNumeralParser.reading(in: run, from: 0)
    case .vietnamese: VietnameseNumeralParser.reading(in: run, from: 0)
    case .other: nil
    }
  }

  /// As far as a number may reach: no number in words is longer.
  private static let longestRun = 24

  /// Numerals and figures from a token on, with nothing but space or a hyphen between them.
  private func run(from start: Int, figure first: Rational?) -> NumeralRun {
    var items: [NumeralRun.Item] = []
    var tokens: [Int] = []
    var place = start
    while items.count < Self.longestRun, let item = item(place, first: place == start ? first : nil)
    {
      items.append(item)
      tokens.append(place)
      guard let next = next(after: place) else { break }
      place = next
    }
    return NumeralRun(items: items, tokens: tokens)
  }

  private func item(_ token: Int, first: Rational?) -> NumeralRun.Item? {
    if let first { return .figure(first) }
    switch text.tokens[token].kind {
    case .number: return figure(token).readings.first.map { .figure($0) }
    case .word:
      guard let numeral = lexicon.numeral(text.key(token)) else { return nil }
      switch numeral {
      case .hint: return nil
      case .scale where isOtherWord(token): return nil
      default: return .numeral(numeral)
      }
    default: return nil
    }
  }

  /// *triệu* in *triệu tập*
  private func isOtherWord(_ scale: Int) -> Bool {
    lexicon.language == .vietnamese && scale + 1 < text.tokens.count
      && lexicon.takesScale(text.key(scale + 1))
  }

  private func next(after token: Int) -> Int? {
    guard token + 1 < text.tokens.count else { return nil }
    guard text.tokens[token + 1].kind == .punctuation else { return token + 1 }
    guard token + 2 < text.tokens.count, text.scalar(token + 1) == 0x2D,
      text.touchesPrevious(token + 1), text.touchesPrevious(token + 2)
    else { return nil }
    return token + 2
  }

  private func isFollowedByScale(_ token: Int) -> Bool {
    guard let next = next(after: token), text.tokens[next].kind == .word else { return false }
    switch lexicon.numeral(text.key(next)) {
    case .scale, .hundred, .tens, .dozen, .andHalf: return true
    // 2 and a half
    case .link: return lexicon.language == .english
    default: return false
    }
  }

  private mutating func readRoman() {
    let start = token
    guard text.tokens[start].range.count <= 15,
      let value = text.withBytes(of: start, { RomanNumeral.value($0) })
    else {
      token += 1
      return
    }
    // I, V, X and the like are mostly something else.
    let isSure = text.tokens[start].range.count > 1 && value < 100
    add([Rational(value)], start..<start + 1, isSure ? .words : .hint)
  }
}
