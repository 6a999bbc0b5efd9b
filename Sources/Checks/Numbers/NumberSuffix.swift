/// What letters that touch a number make of it.
enum NumberSuffix {
  /// 20th
  case ordinal
  /// 1990s
  case decade
  /// 20k
  case scale(Int)
  /// 5km
  case unit
  /// Part of a code, or nothing known.
  case none

  /// - Precondition: `suffix` is in small letters.
  init(_ suffix: String) {
    switch suffix {
    case "st", "nd", "rd", "th": self = .ordinal
    case "s", "'s", "’s": self = .decade
    case "k": self = .scale(1000)
    case "bn": self = .scale(1_000_000_000)
    case "tr": self = .scale(1_000_000)
    default: self = MeasureUnit.symbols[suffix] == nil ? .none : .unit
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
