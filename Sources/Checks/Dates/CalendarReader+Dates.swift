import TextAnalysis

extension CalendarReader {
  /// Reads the date that begins at a token; the token after it, nil when none begins.
  mutating func readDate(at token: Int) -> Int? {
    switch text.tokens[token].kind {
    case .date: return readDigits(at: token)
    case .number, .alphanumeric: return readDayFirst(at: token, start: token)
    case .word:
      switch word(token) {
      case .dayMark where isVietnamese: return readDayFirst(at: token + 1, start: token)
      case .monthMark where isVietnamese:
        return readVietnameseMonth(at: token, start: token, day: nil)
      case .month(let month, let isSure): return readEnglishMonth(at: token, month, isSure)
      default: return isVietnamese ? readDayFirst(at: token, start: token) : nil
      }
    default: return nil
    }
  }

  /// 30/4/1975, 1975-04-30
  private mutating func readDigits(at token: Int) -> Int? {
    let parts = text.withBytes(of: token) { bytes in
      bytes.split(whereSeparator: { !$0.isDigit }).map { part in
        (value: part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, count: part.count)
      }
    }
    guard parts.count == 3 else { return nil }
    let values = parts.map(\.value)
    if parts[0].count == 4 {
      let date = CalendarDate(day: values[2], month: values[1], year: values[0])
      return add(mention(token..<token + 1, [date], .iso))
    }
    let dayFirst = CalendarDate(day: values[0], month: values[1], year: values[2])
    let monthFirst = CalendarDate(day: values[1], month: values[0], year: values[2])
    let readings = (isVietnamese ? [dayFirst, monthFirst] : [monthFirst, dayFirst])
      .filter(\.isPossible)
    return readings.isEmpty ? nil : add(mention(token..<token + 1, readings, .numeric))
  }

  /// ngày 30 tháng 4 năm 1975, ngày 30/4, 30th of April, 1975, 10/1990
  private mutating func readDayFirst(at token: Int, start: Int) -> Int? {
    guard let (value, end) = whole(at: token), end < text.tokens.count else { return nil }
    if isMark(end, "/"), text.touchesPrevious(end) {
      return readSlash(value, at: end, start: start, isMarked: start < token)
    }
    guard (1...31).contains(value) else { return nil }
    if isVietnamese, word(end) == .monthMark {
      return readVietnameseMonth(at: end, start: start, day: value)
    }
    let next = word(end) == .of ? end + 1 : end
    guard case .month(let month, _)? = word(next), isCapitalised(next) else { return nil }
    return addEnglish(start..<next + 1, day: value, month: month, year: year(after: next + 1))
  }

  /// 30/4, 10/1990
  private mutating func readSlash(
    _ first: Int, at slash: Int, start: Int, isMarked: Bool
  ) -> Int? {
    guard slash + 1 < text.tokens.count, text.touchesPrevious(slash + 1),
      let (second, end) = whole(at: slash + 1), end == slash + 2, !isMark(end, "/")
    else { return nil }
    if (1...12).contains(first), (1000...2999).contains(second) {
      return add(
        mention(start..<end, [CalendarDate(day: nil, month: first, year: second)], .numeric))
    }
    let dayFirst = CalendarDate(day: first, month: second, year: nil)
    let monthFirst = CalendarDate(day: second, month: first, year: nil)
    // Without a word before it, 1/2 is a fraction as well: it counts when the other side has a date.
    let readings = (isVietnamese ? [dayFirst, monthFirst] : [monthFirst, dayFirst])
      .filter { $0.isPossible && ($0.day ?? 0) > 0 }
    guard !readings.isEmpty else { return nil }
    return add(mention(start..<end, readings, .numeric, isSure: isMarked))
  }

  /// tháng 4 năm 1975, tháng 4/1975, tháng tư
  private mutating func readVietnameseMonth(at token: Int, start: Int, day: Int?) -> Int? {
    guard token + 1 < text.tokens.count, let (month, end) = whole(at: token + 1),
      (1...12).contains(month)
    else { return nil }
    // 3 tháng 5 ngày is a while.
    if day != nil, start == token - 1, word(end) == .dayMark { return nil }
    let (year, last) = vietnameseYear(after: end)
    return add(
      mention(
        start..<last, [CalendarDate(day: day, month: month, year: year)], .vietnamese))
  }

  private mutating func vietnameseYear(after token: Int) -> (year: Int?, end: Int) {
    var place = token
    if isMark(place, "/") || isMark(place, "-") || isMark(place, ",") { place += 1 }
    if word(place) == .yearMark { place += 1 }
    guard place > token, place < text.tokens.count, let (year, end) = whole(at: place),
      (1000...2999).contains(year) || word(place - 1) == .yearMark && (10...99).contains(year)
    else { return (nil, token) }
    return (year, end)
  }

  /// April 30, 1975; April 1975; April
  private mutating func readEnglishMonth(at token: Int, _ month: Int, _ isSure: Bool) -> Int? {
    guard isCapitalised(token) else { return nil }
    // Apr. 30
    let next = isMark(token + 1, ".") && text.tokens[token].range.count <= 4 ? token + 2 : token + 1
    if next < text.tokens.count, let (value, end) = whole(at: next) {
      if (1...31).contains(value), !isMark(end, "/") {
        return addEnglish(token..<end, day: value, month: month, year: year(after: end))
      }
      if (1000...2999).contains(value) {
        return addEnglish(token..<next, day: nil, month: month, year: (value, end))
      }
    }
    guard isSure, text.tokens[token].range.count >= 4 else { return nil }
    return addEnglish(token..<token + 1, day: nil, month: month, year: nil)
  }

  private func isCapitalised(_ token: Int) -> Bool {
    switch text.type(token)?.capitals {
    case .initial, .all: true
    default: false
    }
  }

  /// A year, perhaps behind a comma.
  private mutating func year(after token: Int) -> (value: Int, end: Int)? {
    let place = isMark(token, ",") ? token + 1 : token
    guard place < text.tokens.count, text.tokens[place].kind == .number,
      let (year, end) = whole(at: place), (1000...2999).contains(year)
    else { return nil }
    return (year, end)
  }

  private mutating func addEnglish(
    _ tokens: Range<Int>, day: Int?, month: Int, year: (value: Int, end: Int)?
  ) -> Int {
    add(
      mention(
        tokens.lowerBound..<(year?.end ?? tokens.upperBound),
        [CalendarDate(day: day, month: month, year: year?.value)], .english))
  }

  private func mention(
    _ tokens: Range<Int>, _ readings: [CalendarDate], _ form: DateMention.Form,
    isSure: Bool = true
  ) -> DateMention {
    DateMention(
      range: range(tokens), tokens: tokens, readings: readings, form: form, isSure: isSure)
  }
}
