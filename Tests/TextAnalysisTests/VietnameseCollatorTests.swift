import TestSupport
import Testing
import TextAnalysis

@Suite struct VietnameseCollatorTests {
  @Test("Words come in the order of a dictionary, whatever order they were in")
  func order() throws {
    let ordered = [
      "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "ba", "Ba", "ba mươi", "bà", "da", "đa", "đã",
      "hoa", "hoa hồng", "hoa hồng bạch", "hỏa", "hoả hoạn", "hoà bình", "hoạ", "hoài", "ô", "ơ",
      "u", "ư", "y",
    ]
    // à ả ã á ạ: hoà stands before hoả.
    let expected = [
      "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "ba", "Ba", "ba mươi", "bà", "da", "đa", "đã",
      "hoa", "hoa hồng", "hoa hồng bạch", "hoà bình", "hỏa", "hoả hoạn", "hoạ", "hoài", "ô", "ơ",
      "u", "ư", "y",
    ]
    let collator = try VietnameseCollator()
    #expect(collator.sorted(ordered).map(\.bytes) == expected.map(\.bytes))
    #expect(collator.sorted(ordered.reversed()).map(\.bytes) == expected.map(\.bytes))
  }

  @Test(
    "Style, form and nothing else make no difference",
    arguments: [
      ("hòa bình", "hoà bình", true), ("Thúy", "Thuý", true), ("hòa", "hõa", false),
      ("an", "An", false), ("đa", "da", false),
    ])
  func equality(left: String, right: String, areEqual: Bool) throws {
    let collator = try VietnameseCollator()
    #expect((collator.sortKey(for: left) == collator.sortKey(for: right)) == areEqual)
    let decomposed = UnicodeForm.decomposed.apply(to: left)
    #expect(collator.sortKey(for: left) == collator.sortKey(for: decomposed))
  }

  @Test("Case counts only between texts that are otherwise equal")
  func caseComesLast() throws {
    let collator = try VietnameseCollator()
    #expect(collator.sorted(["hoa Z", "Hoa a", "Hoa", "hoa"]) == ["hoa", "Hoa", "Hoa a", "hoa Z"])
  }
}
