/// Small differences between two words: letters put in, left out, replaced, or swapped with their
/// neighbours (Damerau and Levenshtein, in the restricted form).
enum EditDistance {
  /// Whether one edit makes one word into the other; not for equal words. O(length).
  static func isOne(_ first: String, _ second: String) -> Bool {
    Letters(of: first).withUnsafeBufferPointer { first in
      Letters(of: second).withUnsafeBufferPointer { second in
        !first.elementsEqual(second) && isAtMost(1, first, second)
      }
    }
  }

  /// Whether so many edits make one word into the other. O(length) but for what differs.
  static func isAtMost(_ edits: Int, _ first: LetterBuffer, _ second: LetterBuffer) -> Bool {
    guard abs(first.count - second.count) <= edits else { return false }
    let shorter = min(first.count, second.count)
    var head = 0
    while head < shorter, first[head] == second[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, first[first.count - 1 - tail] == second[second.count - 1 - tail] {
      tail += 1
    }
    return areMadeEqual(
      by: edits, LetterBuffer(rebasing: first[head..<first.count - tail]),
      LetterBuffer(rebasing: second[head..<second.count - tail]))
  }

  /// Tries each edit on the first letters, which differ.
  private static func areMadeEqual(
    by edits: Int, _ first: LetterBuffer, _ second: LetterBuffer
  ) -> Bool {
    if first.isEmpty || second.isEmpty { return first.count + second.count <= edits }
    if edits == 0 { return false }
    func rest(_ letters: LetterBuffer, _ count: Int) -> LetterBuffer {
      LetterBuffer(rebasing: letters[count...])
    }
    return isAtMost(edits - 1, rest(first, 1), rest(second, 1))
      || isAtMost(edits - 1, rest(first, 1), second)
      || isAtMost(edits - 1, first, rest(second, 1))
      || (first.count > 1 && second.count > 1 && first[0] == second[1] && first[1] == second[0]
        && isAtMost(edits - 1, rest(first, 2), rest(second, 2)))
  }
}
