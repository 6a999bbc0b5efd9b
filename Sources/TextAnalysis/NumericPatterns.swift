/// Numbers, dates and times of day as they are written in digits.
enum NumericPatterns {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The end of a number with separators: `1.234,5`, `1,234.5`, `1 234 567` with no-break spaces.
  static func endOfNumber(in bytes: Bytes, at start: Int) -> Int? {
    var end = endOfDigits(in: bytes, from: start)
    guard end > start else { return nil }
    while end < bytes.count {
      let (separator, length) = bytes.scalar(at: end)
      let digits = endOfDigits(in: bytes, from: end + length)
      switch separator {
      case 0x2E, 0x2C:  // . ,
        guard digits > end + length else { return end }
      case 0xA0, 0x202F, 0x2009:  // no-break, narrow no-break and thin space
        guard digits == end + length + 3 else { return end }
      default: return end
      }
      end = digits
    }
    return end
  }

  /// `30/4/1975`, `30-4-75`, `30.4.1975`, `2026-11-22`; `7h30`, `7h`, `07:05`, `07:05:30`.
  static func dateOrTime(in bytes: Bytes, at start: Int) -> (kind: Token.Kind, end: Int)? {
    let firstEnd = endOfDigits(in: bytes, from: start)
    guard firstEnd > start, firstEnd < bytes.count else { return nil }
    switch bytes[firstEnd] {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return date(in: bytes, at: start, firstEnd).map { (.date, $0) }
    case UInt8(ascii: ":"), UInt8(ascii: "h"), UInt8(ascii: "H"):
      return time(in: bytes, at: start, firstEnd).map { (.time, $0) }
    default: return nil
    }
  }

  private static func date(in bytes: Bytes, at start: Int, _ firstEnd: Int) -> Int? {
    let separator = bytes[firstEnd]
    let secondEnd = endOfDigits(in: bytes, from: firstEnd + 1)
    guard secondEnd < bytes.count, bytes[secondEnd] == separator else { return nil }
    let end = endOfDigits(in: bytes, from: secondEnd + 1)
    guard let first = value(bytes[start..<firstEnd]),
      let second = value(bytes[(firstEnd + 1)..<secondEnd]),
      let third = value(bytes[(secondEnd + 1)..<end])
    else { return nil }
    // A further group means a version, an address, a phone number.
    if end + 1 < bytes.count, bytes[end] == separator, bytes[end + 1].isASCIIDigit { return nil }
    let yearDigits = end - secondEnd - 1
    if firstEnd - start == 4 {
      return (1...12).contains(second) && (1...31).contains(third) && yearDigits <= 2 ? end : nil
    }
    let isDayAndMonth =
      (1...31).contains(first) && (1...31).contains(second) && (first <= 12 || second <= 12)
    let isYear = yearDigits == 4 || (yearDigits == 2 && separator != UInt8(ascii: "."))
    return isDayAndMonth && isYear ? end : nil
  }

  private static func time(in bytes: Bytes, at start: Int, _ firstEnd: Int) -> Int? {
    guard firstEnd - start <= 2, let hour = value(bytes[start..<firstEnd]), hour <= 24 else {
      return nil
    }
    let minuteEnd = endOfDigits(in: bytes, from: firstEnd + 1)
    if minuteEnd == firstEnd + 1 { return bytes[firstEnd] == UInt8(ascii: ":") ? nil : minuteEnd }
    guard minuteEnd - firstEnd == 3, let minute = value(bytes[(firstEnd + 1)..<minuteEnd]),
      minute < 60
    else { return nil }
    if bytes[firstEnd] == UInt8(ascii: ":"), minuteEnd < bytes.count,
      bytes[minuteEnd] == UInt8(ascii: ":")
    {
      let secondEnd = endOfDigits(in: bytes, from: minuteEnd + 1)
      if secondEnd - minuteEnd == 3 { return secondEnd }
    }
    return minuteEnd
  }

  private static func endOfDigits(in bytes: Bytes, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    return end
  }

  private static func value(_ digits: Slice<Bytes>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
