/// A date that a text mentions.
struct DateMention {
  enum Form: Hashable {
    /// 30/4/1975; the order of day and month is the language's when both are possible.
    case numeric
    /// 1975-04-30
    case iso
    /// April 30, 1975; 30 April 1975
    case english
    /// ngày 30 tháng 4 năm 1975
    case vietnamese
  }

  /// In bytes.
  let range: Range<Int>
  let tokens: Range<Int>
  /// What it may mean, likeliest first.
  let readings: [CalendarDate]
  let form: Form
  /// Whether it can hardly be anything else; 30/4 alone may be a fraction.
  var isSure = true

  func agrees(with other: DateMention) -> Bool {
    readings.contains { reading in other.readings.contains { reading.agrees(with: $0) } }
  }
}
