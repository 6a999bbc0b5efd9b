extension Array {
  /// The first position from which on all elements fulfil a condition; the count when none does.
  ///
  /// Takes for granted that those which fulfil it stand behind all others. O(log n).
  package func firstPosition(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
