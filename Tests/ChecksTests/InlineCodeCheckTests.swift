import Checks
import Testing
import TranslationModel

/// `markup/tags` over the codes that a file keeps apart from its texts.
@Suite struct InlineCodeCheckTests {
  private static func found(
    _ source: [InlineCode], _ target: [InlineCode]
  ) -> [String] {
    var pair = TranslationPair(unit: 0, source: "Xin chào bạn.", target: "Hello, my friend.")
    pair.take(codes: source, .source)
    pair.take(codes: target, .target)
    let checker = Checker(
      options: CheckOptions(languages: LanguagePair(source: "vi", target: "en")))
    checker.collect(pair)
    return checker.findings(in: pair).filter { $0.rule == "markup/tags" }.map(\.message)
  }

  private static func pairOf(
    _ number: String, _ range: Range<Int>, link: String? = nil
  ) -> [InlineCode] {
    [
      InlineCode(.open, number: number, link: link, text: "<b>", offset: range.lowerBound),
      InlineCode(.close, number: number, link: link, text: "</b>", offset: range.upperBound),
    ]
  }

  @Test("The same codes at other places are right, in any order that nests")
  func same() {
    #expect(Self.found(Self.pairOf("1", 0..<3), Self.pairOf("1", 7..<9)).isEmpty)
    // The numbers are each side's own; the links say what belongs together.
    #expect(
      Self.found(Self.pairOf("1", 0..<3, link: "5"), Self.pairOf("9", 0..<5, link: "5")).isEmpty)
  }

  @Test("A code of one side only is a finding on that side")
  func missing() {
    #expect(
      Self.found(Self.pairOf("1", 0..<3), []) == [
        "<b> is missing in the target; put it there.",
        "</b> is missing in the target; put it there.",
      ])
    #expect(
      Self.found([], [InlineCode(.alone, text: "{1}", offset: 2)]) == [
        "The source has no {1}; take it out."
      ])
    // Links that differ: the one is missing, the other too many.
    let (old, new) = (Self.pairOf("1", 0..<3, link: "5"), Self.pairOf("1", 0..<3, link: "6"))
    #expect(Self.found(old, new).count == 4)
  }

  @Test("Codes that cross are a finding")
  func crossing() {
    let (outer, inner) = (Self.pairOf("1", 0..<8), Self.pairOf("2", 2..<6))
    let nested = [outer[0], inner[0], inner[1], outer[1]]
    #expect(Self.found(nested, nested).isEmpty)
    let crossed = Self.pairOf("1", 0..<4) + Self.pairOf("2", 2..<6)
    #expect(Self.found(nested, crossed).count == 1)
  }
}
