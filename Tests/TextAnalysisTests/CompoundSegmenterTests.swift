import TestSupport
import Testing
import TextAnalysis

@Suite struct CompoundSegmenterTests {
  static let words = [
    "xã hội", "xã hội chủ nghĩa", "chủ nghĩa", "Việt Nam", "cộng hòa", "hoà bình", "kỹ thuật",
    "3 G",
    "...", "",
  ]

  static func compounds(_ text: String) -> [String] {
    CompoundSegmenter(words: words).compounds(in: Tokenizer().tokens(in: text), of: text)
      .map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  @Test(
    "The longest words are found, whatever their case, style and form",
    arguments: [
      ("Cộng hoà xã hội chủ nghĩa Việt Nam", ["Cộng hoà", "xã hội chủ nghĩa", "Việt Nam"]),
      ("xã hội chủ động; chủ  nghĩa", ["xã hội", "chủ  nghĩa"]),
      ("HÒA BÌNH, kĩ thuật 3 g", ["HÒA BÌNH", "kĩ thuật", "3 g"]),
      ("xã. hội", []), ("xã\nhội", []), ("xã hộithảo", []), ("", []),
      ("chủ nghĩa xã", ["chủ nghĩa"]),
    ])
  func longest(text: String, expected: [String]) {
    #expect(Self.compounds(text) == expected)
    let decomposed = UnicodeForm.decomposed.apply(to: text)
    #expect(
      Self.compounds(decomposed).map { UnicodeForm.composed.apply(to: $0).bytes }
        == expected.map(\.bytes))
  }

  @Test("A list without words finds none")
  func empty() {
    let segmenter = CompoundSegmenter(words: ["...", ""])
    #expect(segmenter.isEmpty)
    #expect(segmenter.compounds(in: Tokenizer().tokens(in: "a b"), of: "a b").isEmpty)
  }
}
