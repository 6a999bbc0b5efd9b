import TestSupport
import Testing

@testable import Checks

@Suite struct EditDistanceTests {
  /// Words of few letters, so that many are near each other.
  static func words(_ count: Int, longest: Int, letters: String = "abc") -> [String] {
    var random = SplitMix64(state: 7)
    let letters = Array(letters.unicodeScalars)
    return (0..<count).map { _ in
      var word = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...longest, using: &random) {
        word.append(letters.randomElement(using: &random) ?? "a")
      }
      return String(word)
    }
  }

  /// The distance by its definition, a table of all beginnings (restricted form).
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    var table = Array(
      repeating: Array(repeating: 0, count: second.count + 1), count: first.count + 1)
    for i in 0...first.count {
      for j in 0...second.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
          continue
        }
        var least = min(table[i - 1][j], table[i][j - 1]) + 1
        least = min(least, table[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1))
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          least = min(least, table[i - 2][j - 2] + 1)
        }
        table[i][j] = least
      }
    }
    return table[first.count][second.count]
  }

  @Test("The quick way agrees with the slow one")
  func agreement() {
    let words = Self.words(60, longest: 6)
    for first in words {
      for second in words {
        let slow = Self.distance(first, second)
        #expect(EditDistance.isOne(first, second) == (slow == 1), "\(first) \(second)")
        let letters = (Letters(of: first), Letters(of: second))
        letters.0.withUnsafeBufferPointer { one in
          letters.1.withUnsafeBufferPointer { other in
            for edits in 0...2 {
              let isNear = EditDistance.isAtMost(edits, one, other)
              #expect(isNear == (slow <= edits), "\(first) \(second) \(edits)")
            }
          }
        }
      }
    }
  }

  @Test("A word costs nothing as itself, and every edit something")
  func costs() {
    let words = Self.words(40, longest: 6, letters: "abs'e")
    for typed in words {
      for intended in words {
        let cost = EditCost.of(typing: typed, for: intended)
        let edits = Int32(Self.distance(typed, intended))
        #expect((cost == 0) == (typed == intended))
        #expect(cost >= edits * EditCost.apostrophe)
        #expect(cost <= max(1, edits) * (EditCost.replaced + EditCost.first) * 2)
      }
    }
  }

  @Test(
    "What fingers and ears do costs less than what they don't",
    arguments: [
      ("acomodate", "acommodate", "axommodate"), ("teh", "the", "thx"),
      ("hte", "the", "thq"), ("nife", "knife", "lnife"), ("wich", "which", "wilch"),
      ("speling", "spelling", "spealing"), ("realiti", "reality", "realitp"),
    ])
  func order(typed: String, likely: String, unlikely: String) {
    let first = EditCost.of(typing: typed, for: likely)
    #expect(first < EditCost.of(typing: typed, for: unlikely))
  }
}
