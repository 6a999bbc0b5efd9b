/// A time of day that a text mentions.
struct TimeMention {
  enum Half: Hashable {
    case morning
    case afternoon
  }

  enum Form: Hashable {
    /// 7:30
    case colon
    /// 7h30
    case letter
    /// 7 giờ 30, 7 o'clock
    case words
  }

  let range: Range<Int>
  let tokens: Range<Int>
  let hour: Int
  let minute: Int
  /// Said by *a.m.*, *sáng* and the like, or by an hour after noon.
  let half: Half?
  let form: Form

  /// Whether both can be one moment of the day.
  func agrees(with other: TimeMention) -> Bool {
    guard hour % 12 == other.hour % 12, minute == other.minute else { return false }
    guard let half, let otherHalf = other.half else { return true }
    return half == otherHalf || hour % 12 == 0
  }
}
