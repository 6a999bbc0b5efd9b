import Testing
import TranslationModel

@testable import Alignment

/// Paragraphs as evidence.
@Suite struct LayoutTests {
  static func text(_ sentences: [(String, paragraph: Int)]) -> IndexedText {
    let segments = sentences.map {
      Segment(text: $0, range: 0..<$0.utf8.count, paragraph: $1)
    }[...]
    let half = (segments, PairableText(segments))
    return IndexedCorpus([(half, half)], knowing: LexicalEvidence(), stemLength: nil).texts[0]
      .source
  }

  @Test("A heading is a paragraph of one short sentence without an end mark")
  func classes() {
    let text = Self.text([
      ("Chapter one", 0), ("It rained.", 1), ("It rained on.", 1), ("A line that hangs", 1),
      ("Alone.", 2), (String(repeating: "long ", count: 60), 3), ("The end", 4),
    ])
    #expect(Layout.classes(of: text) == [2, 0, 0, 1, 1, 1, 2])
    #expect(Layout.borders(of: text) == [1, 0, 0, 1, 1, 1])
  }

  @Test("Paragraphs say nothing where each sentence is one, or none", arguments: [0, 1])
  func uninformative(step: Int) {
    let text = Self.text((0..<50).map { ("Một câu.", paragraph: $0 * step) })
    #expect(Layout.informativeness(Layout.classes(of: text)) < 0.1)
  }

  /// The score of a bead by its ends and shape, in two texts of one sentence again and again.
  static func score(paragraphs: [Int], source: Range<Int>, target: Range<Int>) throws -> Float {
    let segments = paragraphs.map {
      Segment(text: "La la la.", range: 0..<9, paragraph: $0)
    }[...]
    let half = (segments, PairableText(segments))
    let corpus = IndexedCorpus([(half, half)], knowing: LexicalEvidence(), stemLength: nil)
    let run = try AlignmentRun(corpus, forbidden: [[]], options: AlignmentOptions())
    let scores = run.scorer(of: 0).scores(in: run.pairs[0].band)
    let shape = BeadShape(source: source.count, target: target.count)
    let k = try #require(scores.inventory.index(of: shape))
    return scores.matches[
      scores.band.cell(source.upperBound, target.upperBound) * scores.inventory.count + k]
  }

  @Test("Paragraphs that end together speak for a bead, and a border inside it against it")
  func scores() throws {
    let pairs = (0..<12).map { $0 / 2 }
    let none = Array(repeating: 0, count: 12)
    func gain(_ source: Range<Int>, _ target: Range<Int>) throws -> Float {
      try Self.score(paragraphs: pairs, source: source, target: target)
        - Self.score(paragraphs: none, source: source, target: target)
    }
    #expect(try gain(3..<4, 3..<4) > 0.3)
    #expect(try gain(3..<4, 4..<5) < -0.3)
    #expect(try gain(2..<4, 3..<4) > 0.3)
    #expect(try gain(1..<3, 2..<3) < -1)
  }
}
