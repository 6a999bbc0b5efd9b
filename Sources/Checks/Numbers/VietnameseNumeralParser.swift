/// Reads Vietnamese numbers in words, also with digits: *ba mươi hai*, *hai trăm linh năm*,
/// *1,5 triệu*, *một phần sáu*, *hai rưỡi*, *nửa triệu*, *hai nghìn tỷ*.
struct VietnameseNumeralParser {
  private let run: NumeralRun
  private var position: Int
  private var total = Rational(0)
  private var current: Rational?
  /// The step that the last word stands for: 1 after a unit, 100 after *trăm*.
  private var step = 1
  private var lastScale = Int.max
  private var words = 0
  private var isCompound = false
  private var previous: Numeral?

  private init(_ run: NumeralRun, from start: Int) {
    self.run = run
    position = start
  }

  static func reading(in run: NumeralRun, from start: Int) -> NumeralReading? {
    var parser = VietnameseNumeralParser(run, from: start)
    guard let value = parser.read(from: start), parser.words > 0 else { return nil }
    let reading = NumeralReading(
      value: value, length: parser.position - start, isSure: parser.isCompound, alternative: nil)
    return parser.fraction(of: reading, from: start) ?? parser.spelled(from: start) ?? reading
  }

  private mutating func read(from start: Int) -> Rational? {
    while position < run.count, take(run.items[position]) { position += 1 }
    if previous == .link, position > start { position -= 1 }
    return current.map { total + $0 } ?? total
  }

  /// một *phần* sáu; not *mười phần trăm*, which is a percentage.
  private func fraction(of part: NumeralReading, from start: Int) -> NumeralReading? {
    let place = start + part.length
    guard run.numeral(place) == .parts, run.numeral(place + 1) != .hundred else { return nil }
    var parser = VietnameseNumeralParser(run, from: place + 1)
    guard let whole = parser.read(from: place + 1), parser.words > 0, let divisor = whole.whole,
      divisor > 1, let fraction = Rational(1, over: Int64(divisor)),
      let value = part.value * fraction
    else { return nil }
    return NumeralReading(
      value: value, length: part.length + 1 + parser.position - place - 1, isSure: true,
      alternative: nil)
  }

  /// một chín bảy năm: a year, digit by digit.
  private func spelled(from start: Int) -> NumeralReading? {
    var value = 0
    for offset in 0..<4 {
      switch run.numeral(start + offset) {
      case .unit(let digit): value = value * 10 + digit
      case .fiveOrYear: value = value * 10 + 5
      default: return nil
      }
    }
    guard value >= 1000 else { return nil }
    return NumeralReading(value: Rational(value), length: 4, isSure: false, alternative: nil)
  }

  private mutating func take(_ item: NumeralRun.Item) -> Bool {
    switch item {
    case .figure(let value):
      // 1 triệu 200 nghìn
      guard current == nil, words == 0 || isScaled(position + 1) else { return false }
      if words > 0 { isCompound = true }
      return took(nil, step: 1, current: value)
    case .numeral(let numeral): return take(numeral)
    }
  }

  private func isScaled(_ position: Int) -> Bool {
    switch run.numeral(position) {
    case .scale(let scale): scale < lastScale
    case .hundred: lastScale > 100
    default: false
    }
  }

  private mutating func take(_ numeral: Numeral) -> Bool {
    switch numeral {
    case .unit(let value): return take(unit: value, numeral)
    // ba mươi *năm* are thirty years; thirty-five is ba mươi lăm.
    case .fiveOrYear: return !isAfterTens && take(unit: 5, .unit(5))
    case .teen(let value):
      guard let present = current else { return took(numeral, step: 10, current: Rational(value)) }
      guard previous == .hundred || previous == .link, let sum = present + Rational(value) else {
        return false
      }
      isCompound = true
      return took(numeral, step: 10, current: sum)
    case .tens: return takeTens(numeral)
    case .hundred:
      guard words == 0 || current != nil, step == 1, let product = (current ?? Rational(1)) * 100
      else { return false }
      isCompound = isCompound || current != nil
      return took(numeral, step: 100, current: product)
    case .dozen:
      guard words <= 1, step == 1, let product = (current ?? Rational(1)) * 12 else { return false }
      isCompound = isCompound || current != nil
      return took(numeral, step: 12, current: product)
    case .scale(let scale): return take(scale: scale, numeral)
    case .half:
      guard words == 0 || current == Rational(1) && words == 1, let half = Rational(1, over: 2)
      else { return false }
      return took(numeral, step: 1, current: half)
    case .andHalf:
      guard words > 0, let half = Rational(Int64(step), over: 2), previous != .andHalf else {
        return false
      }
      if let present = current {
        guard let sum = present + half else { return false }
        return took(numeral, step: 1, current: sum)
      }
      guard let sum = total + half else { return false }
      total = sum
      return took(numeral, step: 1, current: nil)
    case .link:
      switch previous {
      case .hundred, .scale: break
      default: return false
      }
      previous = .link
      return true
    case .ten, .ordinal, .quarter, .parts, .article, .hint: return false
    }
  }

  private mutating func take(unit value: Int, _ numeral: Numeral) -> Bool {
    guard let present = current else {
      // After a scale a unit must lead on: hai nghìn *ba trăm*, not *hai triệu năm* (years).
      guard words == 0 || previous == .link || leadsOn(position + 1) else { return false }
      return took(numeral, step: 1, current: Rational(value))
    }
    switch previous {
    case .tens, .teen, .link: break
    case .hundred:
      guard run.numeral(position + 1) == .tens else { return false }
    default: return false
    }
    guard let sum = present + Rational(value) else { return false }
    isCompound = true
    return took(numeral, step: 1, current: sum)
  }

  private var isAfterTens: Bool {
    switch previous {
    case .tens, .teen: true
    default: false
    }
  }

  private func leadsOn(_ position: Int) -> Bool {
    switch run.numeral(position) {
    case .tens, .hundred: true
    case .scale(let scale): scale < lastScale
    default: false
    }
  }

  private mutating func takeTens(_ numeral: Numeral) -> Bool {
    guard let present = current else {
      return words == 0 && took(numeral, step: 10, current: Rational(10))
    }
    // The unit before was added as such: 200 + 3 becomes 200 + 30.
    guard case .unit(let digit) = previous, let sum = present + Rational(digit * 9) else {
      return previous == nil && (present * 10).map { took(numeral, step: 10, current: $0) } ?? false
    }
    isCompound = true
    return took(numeral, step: 10, current: sum)
  }

  private mutating func take(scale: Int, _ numeral: Numeral) -> Bool {
    if current == nil, words > 0, case .scale(let last) = previous, scale > last {
      // hai nghìn *tỷ*
      guard let product = total * scale else { return false }
      total = product
      lastScale = scale
      return took(numeral, step: scale, current: nil)
    }
    guard scale < lastScale, current != nil || words == 0,
      let product = (current ?? Rational(1)) * scale, let sum = total + product
    else { return false }
    isCompound = isCompound || current != nil
    total = sum
    lastScale = scale
    return took(numeral, step: scale, current: nil)
  }

  private mutating func took(_ numeral: Numeral?, step: Int, current value: Rational?) -> Bool {
    current = value
    self.step = step
    previous = numeral
    words += 1
    return true
  }
}
