/// Reads English numbers in words, also with digits: *forty-two*, *two and a half*, *1.5 million*,
/// *two thirds*, *half a million*, *nineteen seventy-five*.
struct EnglishNumeralParser {
  private let run: NumeralRun
  private var position: Int
  private var total = Rational(0)
  /// What was read since the last scale; nil when nothing was.
  private var current: Rational?
  private var lastScale = Int.max
  /// Words other than articles and *and* that were read.
  private var words = 0
  private var hasTens = false
  private var previous: Numeral?

  private init(_ run: NumeralRun, from start: Int) {
    self.run = run
    position = start
  }

  /// The number that begins at an item; nil when none does.
  static func reading(in run: NumeralRun, from start: Int) -> NumeralReading? {
    var parser = EnglishNumeralParser(run, from: start)
    guard var reading = parser.read(from: start) else { return nil }
    // nineteen seventy-five
    if let century = reading.value.whole, (10...99).contains(century), parser.hasTens {
      var second = EnglishNumeralParser(run, from: start + reading.length)
      if let rest = second.read(from: start + reading.length), let year = rest.value.whole,
        (10...99).contains(year), second.hasTens
      {
        reading = NumeralReading(
          value: Rational(century * 100 + year), length: reading.length + rest.length,
          isSure: true, alternative: nil)
      }
    }
    return reading
  }

  private mutating func read(from start: Int) -> NumeralReading? {
    while position < run.count, take(run.items[position]) { position += 1 }
    // What ends in "and" or "a" has not ended there.
    while position > start, isLinking(run.items[position - 1]) { position -= 1 }
    guard words > 0, let value = current.map({ total + $0 }) ?? total else { return nil }
    return NumeralReading(
      value: value, length: position - start, isSure: words > 1 || hasTens, alternative: nil)
  }

  private func isLinking(_ item: NumeralRun.Item) -> Bool {
    switch item {
    case .numeral(.link), .numeral(.article): true
    default: false
    }
  }

  private mutating func take(_ item: NumeralRun.Item) -> Bool {
    switch item {
    case .figure(let value):
      guard current == nil, words == 0 || isScaled(position + 1) else { return false }
      return took(current: value)
    case .numeral(let numeral): return take(numeral)
    }
  }

  /// Whether a scale that is smaller than the last one stands there.
  private func isScaled(_ position: Int) -> Bool {
    if case .scale(let scale) = run.numeral(position) { return scale < lastScale }
    return false
  }

  private mutating func take(_ numeral: Numeral) -> Bool {
    switch numeral {
    case .unit(let value): return took(numeral, adding: value, below: 10)
    case .teen(let value), .ten(let value):
      if value > 10 { hasTens = true }
      return took(numeral, adding: value, below: 100)
    case .hundred: return multiply(by: 100, numeral)
    case .dozen: return multiply(by: 12, numeral)
    case .scale(let scale):
      guard scale < lastScale, let product = (current ?? Rational(1)) * scale,
        current != nil || words == 0, let sum = total + product
      else { return false }
      lastScale = scale
      total = sum
      current = nil
      return took(numeral)
    case .half, .quarter: return take(part: numeral)
    case .ordinal(let value): return take(ordinal: value, numeral)
    case .article:
      guard current == nil || previous == .link || previous == .half else { return false }
      switch run.numeral(position + 1) {
      case .hundred, .scale, .dozen, .half, .quarter: return true
      default: return false
      }
    case .link:
      guard words > 0, isAfterHundred || isBeforeHalf else { return false }
      previous = .link
      return true
    case .fiveOrYear, .tens, .andHalf, .parts, .hint: return false
    }
  }

  private var isAfterHundred: Bool {
    switch previous {
    case .hundred, .scale: true
    default: false
    }
  }

  /// two *and* a half
  private var isBeforeHalf: Bool {
    let next = run.numeral(position + 1) == .article ? position + 2 : position + 1
    return current != nil && (run.numeral(next) == .half || run.numeral(next) == .quarter)
  }

  private mutating func took(_ numeral: Numeral? = nil, current value: Rational? = nil) -> Bool {
    if let value { current = value }
    previous = numeral
    words += 1
    return true
  }

  /// Units after tens, tens after hundreds.
  private mutating func took(_ numeral: Numeral, adding value: Int, below step: Int) -> Bool {
    guard let present = current else { return took(numeral, current: Rational(value)) }
    guard let whole = present.whole, whole >= step, whole % step == 0, value < step,
      let sum = present + Rational(value)
    else { return false }
    // Ten takes no unit: "ten five".
    if step == 10, case .teen = previous { return false }
    return took(numeral, current: sum)
  }

  private mutating func multiply(by factor: Int, _ numeral: Numeral) -> Bool {
    guard let product = (current ?? Rational(1)) * factor,
      current != nil && product.approximation < 1e6 || words == 0 || previous == .half
    else { return false }
    return took(numeral, current: product)
  }

  private mutating func take(part numeral: Numeral) -> Bool {
    guard let part = Rational(1, over: numeral == .half ? 2 : 4) else { return false }
    guard let whole = current else { return words == 0 && took(numeral, current: part) }
    // two and a half; three quarters, one half
    if previous == .link { return (whole + part).map { took(numeral, current: $0) } ?? false }
    return (whole * part).map { took(numeral, current: $0) } ?? false
  }

  private mutating func take(ordinal value: Int, _ numeral: Numeral) -> Bool {
    switch previous {
    case .ordinal: return false
    case .ten where value < 10, .link where current != nil:
      return took(numeral, adding: value, below: value < 10 ? 10 : 100)
    default: break
    }
    guard let count = current else {
      guard words == 0 || isAfterHundred else { return false }
      return took(numeral, current: Rational(value))
    }
    // one sixth; but "three seconds"
    guard value > 2, let fraction = Rational(1, over: Int64(value)), let part = count * fraction
    else { return false }
    return took(numeral, current: part)
  }
}
