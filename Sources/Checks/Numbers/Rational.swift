/// An exact number: *1,5 triệu*, *one sixth*, *1.234.567,89*.
struct Rational: Hashable {
  let numerator: Int64
  let denominator: Int64

  init(_ value: Int) { (numerator, denominator) = (Int64(value), 1) }

  /// In lowest terms. Nil when the denominator is 0, or something is too large to hold.
  init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator > 0, numerator > .min else { return nil }
    let divisor = Self.greatestCommonDivisor(abs(numerator), denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Digits before and after the decimal mark. Nil for more than 18 of them.
  init?(digits whole: some Sequence<UInt8>, fraction: some Sequence<UInt8>) {
    var value: Int64 = 0
    var count = 0
    var scale: Int64 = 1
    for digit in whole {
      if value > 0 || digit > 0 { count += 1 }
      guard count <= 18 else { return nil }
      value = value * 10 + Int64(digit)
    }
    for digit in fraction {
      count += 1
      guard count <= 18 else { return nil }
      value = value * 10 + Int64(digit)
      scale *= 10
    }
    self.init(value, over: scale)
  }

  static func * (first: Rational, second: Rational) -> Rational? {
    let (numerator, overflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (denominator, overflowBelow) =
      first.denominator.multipliedReportingOverflow(by: second.denominator)
    return overflow || overflowBelow ? nil : Rational(numerator, over: denominator)
  }

  static func * (first: Rational, second: Int) -> Rational? { first * Rational(second) }

  static func + (first: Rational, second: Rational) -> Rational? {
    let (left, overflow) = first.numerator.multipliedReportingOverflow(by: second.denominator)
    let (right, overflowRight) = second.numerator.multipliedReportingOverflow(by: first.denominator)
    let (sum, overflowSum) = left.addingReportingOverflow(right)
    let (below, overflowBelow) =
      first.denominator.multipliedReportingOverflow(by: second.denominator)
    return overflow || overflowRight || overflowSum || overflowBelow
      ? nil : Rational(sum, over: below)
  }

  var isWhole: Bool { denominator == 1 }
  /// The whole number; nil for a fraction.
  var whole: Int? { isWhole ? Int(numerator) : nil }
  var approximation: Double { Double(numerator) / Double(denominator) }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return max(first, 1)
  }
}
