/// Words and figures side by side that may make up a number, with where each stands.
///
/// Nothing but space or a hyphen parts them.
struct NumeralRun {
  enum Item {
    case numeral(Numeral)
    /// A number in digits.
    case figure(Rational)
  }

  let items: [Item]
  /// The token of each item.
  let tokens: [Int]

  var count: Int { items.count }

  func numeral(_ position: Int) -> Numeral? {
    guard position < items.count, case .numeral(let numeral) = items[position] else { return nil }
    return numeral
  }
}
