import Alignment
import TestSupport
import Testing
import TranslationModel

@Suite struct SentenceAlignerTests {
  /// A short story, once in Vietnamese and once in English, own words.
  static let vietnamese = [
    "Bà Tư bán hàng ở chợ Cũ đã 40 năm.",
    "Sáng nào bà cũng dậy lúc 4 giờ, nhóm bếp than rồi hấp hai nồi bánh.",
    "Chợ Cũ nằm sát bờ sông, mùa nước lên thì thuyền ghé tận bậc đá.",
    "“Hôm nay có bánh đậu không, bà Tư?” chú Bảy hỏi.",
    "Bà Tư cười và gói cho chú Bảy ba cái bánh đậu.",
    "Năm 2019, thành phố muốn dời chợ Cũ ra ngoại ô.",
    "Người bán hàng không đồng ý, vì ngoài ấy không có sông.",
    "Họ viết một lá thư dài 12 trang gửi thành phố.",
    "Cuối cùng chợ Cũ ở lại bên sông.",
    "Bà Tư vẫn dậy lúc 4 giờ và hấp hai nồi bánh mỗi sáng.",
  ]
  static let english = [
    "Mrs Tư has been selling at the Old Market for 40 years.",
    "Every morning she gets up at 4 o'clock and lights the charcoal stove.",
    "Then she steams two pots of cakes.",
    "The Old Market lies right on the river bank, and when the water is high the boats come up to the stone steps.",
    "“Are there bean cakes today, Mrs Tư?” asks Uncle Bảy.",
    "Mrs Tư smiles and wraps three bean cakes for Uncle Bảy.",
    "In 2019 the city wanted to move the Old Market to the suburbs.",
    "They wrote the city a letter of 12 pages.",
    "In the end the Old Market stayed by the river.",
    "Mrs Tư still gets up at 4 o'clock and steams two pots of cakes every morning.",
  ]

  @Test("Sentences that were cut in two or left out are found")
  func shortStory() throws {
    let beads = try SentenceAligner().beads(between: Self.vietnamese, and: Self.english)
    #expect(
      beads.map { "\($0.source):\($0.target)" } == [
        "0..<1:0..<1", "1..<2:1..<3", "2..<3:3..<4", "3..<4:4..<5", "4..<5:5..<6", "5..<6:6..<7",
        "6..<7:7..<7", "7..<8:7..<8", "8..<9:8..<9", "9..<10:9..<10",
      ])
  }

  static func covers(_ beads: [Bead], source: Int, target: Int) -> Bool {
    beads.flatMap { Array($0.source) } == Array(0..<source)
      && beads.flatMap { Array($0.target) } == Array(0..<target)
      && beads.allSatisfy { !$0.isNull || $0.source.count + $0.target.count == 1 }
  }

  @Test(
    "Beads cover both sides in order, whatever comes",
    arguments: [
      ([], []), (["Một."], []), ([], ["One.", "Two."]), ([""], [""]), (["", "", ""], ["a"]),
      (["Xin chào."], Array(repeating: "Hello.", count: 50)),
      (Array(repeating: "La la la.", count: 30), Array(repeating: "La la la.", count: 20)),
      (["1 2 3", "4 5 6"], ["4 5 6", "1 2 3"]),
      ([String(repeating: "rất ", count: 500)], ["very"]),
      (["|", "—"], ["?!"]), (["Vie\u{323}\u{302}t"], ["Việt", "Nam"]),
    ] as [([String], [String])])
  func coverage(source: [String], target: [String]) throws {
    let beads = try SentenceAligner().beads(between: source, and: target)
    #expect(Self.covers(beads, source: source.count, target: target.count))
  }

  @Test("Segments that are no text stand alone in their places and are not joined over")
  func residue() throws {
    func segments(_ texts: [String]) -> [Segment] {
      texts.map { text in
        Segment(
          text: text, range: 0..<text.utf8.count,
          kind: text.isEmpty ? .blank : (text == "|" ? .residue : .text))
      }
    }
    var source = segments(Self.vietnamese)
    source.insert(contentsOf: segments(["|", ""]), at: 2)
    var target = segments(Self.english)
    target.insert(contentsOf: segments(["|"]), at: 3)
    target.append(contentsOf: segments([""]))
    let beads = try SentenceAligner().beads(between: source, and: target)
    #expect(Self.covers(beads, source: source.count, target: target.count))
    for bead in beads where !bead.isNull {
      #expect(source[bead.source].allSatisfy { $0.kind == .text })
      #expect(target[bead.target].allSatisfy { $0.kind == .text })
    }
    #expect(beads.contains { $0.source == 1..<2 && $0.target == 1..<3 })
    #expect(
      try SentenceAligner().beads(between: segments(["|", ""]), and: segments(["|"])).count == 3)
  }

  @Test("A shape limit is kept")
  func largestShape() throws {
    var options = AlignmentOptions()
    options.largestShape = BeadShape(source: 1, target: 1)
    let beads = try SentenceAligner(options: options).beads(
      between: Self.vietnamese, and: Self.english)
    #expect(Self.covers(beads, source: 10, target: 10))
    #expect(beads.allSatisfy { $0.source.count <= 1 && $0.target.count <= 1 })
  }

  @Test("The same texts give the same beads each time")
  func determinism() throws {
    let aligner = SentenceAligner()
    #expect(
      try aligner.beads(between: Self.vietnamese, and: Self.english)
        == aligner.beads(between: Self.vietnamese, and: Self.english))
  }
}
