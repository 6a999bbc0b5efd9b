import Foundation
import Testing

@testable import Interchange

@Suite struct JSONTextTests {
  @Test(
    "A text is written as Foundation's encoder writes it",
    arguments: [
      "", "a", "“quân đội”", "e\u{302}\u{301}", "\"\\/",
      "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \u{7F}",
      "👩‍🚀 \u{2028}\u{FFFF}",
    ])
  func textsAreEscaped(text: String) throws {
    var json = JSONText()
    json.text(text)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    #expect(json.bytes == Array(try encoder.encode(text)))
  }

  @Test("Numbers and lists", arguments: [[], [7], [-1, 0, 9, 10, 1_234_567]])
  func listsHaveCommas(numbers: [Int]) throws {
    var json = JSONText()
    json.list(numbers) { $0.number($1) }
    #expect(json.bytes == Array(try JSONEncoder().encode(numbers)))
  }
}
