import TextAnalysis

/// A number in digits as it stands: its digits, what parts them, and what it may mean.
///
/// One mark with three digits behind it is read both ways, 1.234 as a thousand and as a little more
/// than one; what the language of the text makes of it comes first.
struct Figure {
  /// What it may mean, likeliest first; empty for what has too many marks to be a number, such as
  /// a version or an address.
  let readings: [Rational]
  let form: Form

  enum Form: Hashable {
    /// Digits only, or parted by spaces.
    case plain
    /// Digits in groups, without a fraction.
    case grouped(by: UInt8)
    /// A fraction; groups before it are parted by the other mark, if at all.
    case decimal(mark: UInt8)
    /// 1.234: what it is, the language says.
    case either(mark: UInt8)
    /// 1.0.2, 192.168.0.1
    case chain
  }

  /// Reads digits with marks between them: `1.234,5`.
  ///
  /// - Parameter decimal: The decimal mark of the language; nil when that is not known.
  init(_ text: UnsafeBufferPointer<UInt8>, decimal: UInt8?) {
    var groups: [Range<Int>] = []
    var marks: [UInt8] = []
    var digits: [UInt8] = []
    var offset = 0
    var start = 0
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      if let digit = Self.digit(scalar) {
        digits.append(digit)
      } else {
        groups.append(start..<digits.count)
        start = digits.count
        marks.append(length == 1 ? text[offset] : 0)
      }
      offset += length
    }
    groups.append(start..<digits.count)
    (readings, form) = Self.read(digits, groups, marks, decimal)
  }

  private static func read(
    _ digits: [UInt8], _ groups: [Range<Int>], _ marks: [UInt8], _ decimal: UInt8?
  ) -> ([Rational], Form) {
    func whole(_ count: Int) -> Rational? {
      Rational(digits: digits[..<groups[count - 1].upperBound], fraction: [])
    }
    func broken() -> Rational? {
      guard let fraction = groups.last else { return nil }
      return Rational(digits: digits[..<fraction.lowerBound], fraction: digits[fraction])
    }
    // Spaces part groups only.
    let visible = marks.filter { $0 != 0 }
    guard let last = visible.last else { return (whole(groups.count).map { [$0] } ?? [], .plain) }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    let headIsGrouped =
      groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && groups[0].count <= 3
    if Set(visible).count == 2 {
      // 1.234,5: the last mark is the decimal one, and stands once.
      guard visible.filter({ $0 == last }).count == 1, marks.last == last, headIsGrouped else {
        return ([], .chain)
      }
      return (broken().map { [$0] } ?? [], .decimal(mark: last))
    }
    if visible.count > 1 {
      guard isGrouped, groups[0] != 0..<1 || digits[0] != 0 else { return ([], .chain) }
      return (whole(groups.count).map { [$0] } ?? [], .grouped(by: last))
    }
    if marks.count > 1 {  // 1 234 567.89
      return (broken().map { [$0] } ?? [], .decimal(mark: last))
    }
    guard isGrouped, digits.first != 0 else {
      return (broken().map { [$0] } ?? [], .decimal(mark: last))
    }
    let readings = [whole(groups.count), broken()].compactMap(\.self)
    return (decimal == last ? readings.reversed() : readings, .either(mark: last))
  }

  /// The value of a decimal digit: ASCII, fullwidth, or of the scripts around.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 {
      return scalar >= 0x30 && scalar <= 0x39 ? UInt8(scalar - 0x30) : nil
    }
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal,
      let value = properties.numericValue
    else { return nil }
    return UInt8(value)
  }
}
