/// A day, a month or a year of the calendar, as far as a text names it.
struct CalendarDate: Hashable {
  var day: Int?
  var month: Int?
  /// As written: 75 may be 1975.
  var year: Int?

  /// Whether both can be one date: they share something, and agree in all they share.
  func agrees(with other: CalendarDate) -> Bool {
    var isShared = false
    if let day, let otherDay = other.day {
      guard day == otherDay else { return false }
      isShared = true
    }
    if let month, let otherMonth = other.month {
      guard month == otherMonth else { return false }
      isShared = true
    }
    if let year, let otherYear = other.year {
      guard year == otherYear || min(year, otherYear) < 100 && (year - otherYear) % 100 == 0 else {
        return false
      }
      isShared = true
    }
    return isShared
  }

  var isPossible: Bool {
    (day.map { (1...31).contains($0) } ?? true) && (month.map { (1...12).contains($0) } ?? true)
  }

  /// How many of day, month and year are known.
  var known: Int { [day, month, year].count { $0 != nil } }
}
