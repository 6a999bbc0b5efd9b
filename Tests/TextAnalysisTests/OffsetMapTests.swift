import TestSupport
import Testing
import TextAnalysis

@Suite struct OffsetMapTests {
  static let texts = [
    "", "plain", "hòa\u{200B}n bi\u{300}nh", "Vi\u{AD}ệt\u{200D} Na\u{300}m\u{A0}!",
    "\u{FEFF}Hа Nội d\u{335}i ﬁn", "e\u{302}\u{301}e\u{301}\u{302}", "5\u{301}", "\u{301}",
    "Ðảm baỏ chất lựơng phòng thí nghịêm hoá học…\n\u{A0}\u{202F}x", "가\u{1100}\u{1161}Ω\u{2126}",
  ]

  /// Starts of scalars and the end.
  static func borders(of text: String) -> [Int] {
    var borders = [0]
    for scalar in text.unicodeScalars {
      borders.append(borders[borders.count - 1] + UTF8.width(scalar))
    }
    return borders
  }

  static func check(_ old: String, _ new: String, _ offsets: OffsetMap) {
    let (oldBorders, newBorders) = (borders(of: old), borders(of: new))
    for (from, to, there, back) in [
      (oldBorders, Set(newBorders), offsets.newRange, offsets.oldRange),
      (newBorders, Set(oldBorders), offsets.oldRange, offsets.newRange),
    ] as [([Int], Set<Int>, (Range<Int>) -> Range<Int>, (Range<Int>) -> Range<Int>)] {
      for (position, lower) in from.enumerated() {
        for upper in from[position...] {
          let range = there(lower..<upper)
          #expect(to.contains(range.lowerBound) && to.contains(range.upperBound))
          let again = back(range)
          #expect(again.lowerBound <= lower && again.upperBound >= upper)
        }
      }
    }
    #expect(offsets.newRange(of: 0..<old.utf8.count) == 0..<new.utf8.count)
    #expect(offsets.oldRange(of: 0..<new.utf8.count) == 0..<old.utf8.count)
  }

  @Test("There and back covers every range, at borders of scalars", arguments: texts)
  func covers(text: String) {
    let repaired = Normalizer(options: NormalizerOptions(tonePlacement: .new, repair: true))
      .normalized(text)
    Self.check(text, repaired.text, repaired.offsets)
    for key in [TextKey.match, .search] {
      let keyed = key.keyed(text)
      Self.check(text, keyed.key, keyed.offsets)
      #expect(keyed.key.bytes == key.key(of: text).bytes)
      let both = repaired.offsets.followed(by: key.keyed(repaired.text).offsets)
      Self.check(text, key.key(of: repaired.text), both)
    }
  }

  @Test("Outside the changes, the new text has the old text's bytes", arguments: texts)
  func unchanged(text: String) {
    let repaired = Normalizer(options: NormalizerOptions(repair: true)).normalized(text)
    var (old, new) = (0, 0)
    for change in repaired.changes {
      #expect(
        text.bytes[old..<change.oldRange.lowerBound]
          == repaired.text.bytes[new..<change.newRange.lowerBound])
      #expect(Array(text.bytes[change.oldRange]) == change.old.bytes)
      #expect(Array(repaired.text.bytes[change.newRange]) == change.new.bytes)
      #expect(!change.reasons.isEmpty && change.old.bytes != change.new.bytes)
      (old, new) = (change.oldRange.upperBound, change.newRange.upperBound)
    }
    #expect(text.bytes[old...] == repaired.text.bytes[new...])
  }

  @Test("A hit in the key is shown in the text")
  func hit() throws {
    let text = "Nước Cộng HO\u{300}A… xã hội"
    let keyed = TextKey.search.keyed(text)
    let needle = TextKey.search.key(of: "hoà...").bytes
    let place = try #require(
      keyed.key.bytes.indices.first { keyed.key.bytes[$0...].starts(with: needle) })
    let range = keyed.offsets.oldRange(of: place..<place + needle.count)
    #expect(Array(text.bytes[range]) == "HO\u{300}A…".bytes)
  }
}
