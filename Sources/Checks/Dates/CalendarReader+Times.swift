import TextAnalysis

extension CalendarReader {
  /// Reads the time of day that begins at a token; the token after it, nil when none begins.
  mutating func readTime(at token: Int) -> Int? {
    switch text.tokens[token].kind {
    case .time: return readDigits(at: token)
    case .number, .word, .alphanumeric: return readHour(at: token)
    default: return nil
    }
  }

  /// 7:30, 7h30
  private mutating func readDigits(at token: Int) -> Int? {
    let (parts, form) = text.withBytes(of: token) { bytes in
      let parts = bytes.split(whereSeparator: { !$0.isDigit }).map { part in
        part.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      }
      return (parts, bytes.contains(UInt8(ascii: ":")) ? TimeMention.Form.colon : .letter)
    }
    guard let hour = parts.first, hour <= 24 else { return nil }
    let (half, end) = half(after: token + 1)
    return add(
      mention(token..<end, hour, parts.count > 1 ? parts[1] : 0, half, form))
  }

  /// 7 giờ 30 sáng, 7 giờ rưỡi, 7 p.m., seven o'clock
  private mutating func readHour(at token: Int) -> Int? {
    guard let (hour, end) = whole(at: token), (0...24).contains(hour), let mark = word(end) else {
      return nil
    }
    switch mark {
    case .clock:
      let (half, last) = half(after: end + 1)
      return add(mention(token..<last, hour, 0, half, .words))
    case .am, .pm:
      guard !isVietnamese else { return nil }
      let (half, last) = half(after: end)
      return add(mention(token..<last, hour, 0, half, .words))
    case .hourMark where isVietnamese: return readMinutes(hour, token, after: end + 1)
    default: return nil
    }
  }

  private mutating func readMinutes(_ hour: Int, _ start: Int, after token: Int) -> Int? {
    var minute = 0
    var (hour, place) = (hour, token)
    if word(token) == .half {
      (minute, place) = (30, token + 1)
    } else {
      let isLacking = word(token) == .lacking
      let next = isLacking ? token + 1 : token
      if next < text.tokens.count, let (value, end) = whole(at: next), (1...59).contains(value) {
        minute = isLacking ? 60 - value : value
        if isLacking { hour = (hour + 23) % 24 }
        place = word(end) == .minuteMark ? end + 1 : end
      }
    }
    let (half, last) = half(after: place)
    // "7 giờ" alone is as well a while of seven hours.
    guard minute != 0 || half != nil else { return nil }
    return add(mention(start..<last, hour, minute, half, .words))
  }

  private func half(after token: Int) -> (TimeMention.Half?, Int) {
    switch word(token) {
    case .am: (.morning, token + 1)
    case .pm: (.afternoon, token + 1)
    default: (nil, token)
    }
  }

  private func mention(
    _ tokens: Range<Int>, _ hour: Int, _ minute: Int, _ half: TimeMention.Half?,
    _ form: TimeMention.Form
  ) -> TimeMention {
    TimeMention(
      range: range(tokens), tokens: tokens, hour: hour, minute: minute,
      half: half ?? (hour > 12 && hour < 24 ? .afternoon : nil), form: form)
  }
}
