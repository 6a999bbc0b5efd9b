/// Small differences between two words.
enum EditDistance {
  /// Whether one letter put in, left out, replaced or swapped with its neighbour makes one word
  /// into the other. O(length).
  static func isOne(_ first: String, _ second: String) -> Bool {
    var (short, long) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    if short.count > long.count { swap(&short, &long) }
    guard long.count - short.count <= 1 else { return false }
    let head = zip(short, long).prefix { $0 == $1 }.count
    let tail = zip(short[head...].reversed(), long[head...].reversed()).prefix { $0 == $1 }.count
    if long.count > short.count { return head + tail >= short.count }
    let rest = short.count - head - tail
    return rest == 1
      || (rest == 2 && short[head] == long[head + 1] && short[head + 1] == long[head])
  }
}
