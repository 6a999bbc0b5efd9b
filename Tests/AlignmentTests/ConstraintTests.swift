import Alignment
import Testing
import TranslationModel

@Suite struct ConstraintTests {
  static func pair() -> TextPair {
    func segments(_ sentences: [String]) -> [Segment] {
      sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }
    }
    return TextPair(
      source: segments(SentenceAlignerTests.vietnamese),
      target: segments(SentenceAlignerTests.english))
  }

  static func beads(_ change: (inout AlignmentConstraints) -> Void) throws -> [Bead] {
    var pair = pair()
    change(&pair.constraints)
    let beads = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    #expect(SentenceAlignerTests.covers(beads, source: 10, target: 10))
    return beads
  }

  @Test(
    "A confirmed bead stands in the result, right or wrong",
    arguments: [(0..<1, 0..<1), (1..<2, 1..<3), (4..<6, 2..<3), (9..<10, 0..<10)])
  func confirmed(source: Range<Int>, target: Range<Int>) throws {
    let bead = Bead(source: source, target: target, confidence: 1)
    #expect(try Self.beads { $0.confirmed = [bead] }.contains(bead))
  }

  @Test("Sentences that are forbidden to each other stand in no bead together")
  func forbidden() throws {
    let free = try Self.beads { _ in }
    for bead in free where !bead.isNull {
      let pair = AlignmentConstraints.ForbiddenPair(
        source: bead.source.lowerBound, target: bead.target.lowerBound)
      let beads = try Self.beads { $0.forbidden = [pair] }
      #expect(
        !beads.contains { $0.source.contains(pair.source) && $0.target.contains(pair.target) })
    }
  }

  @Test("No bead crosses a cut", arguments: [(0, 0), (5, 6), (3, 8), (10, 0)])
  func cuts(source: Int, target: Int) throws {
    let beads = try Self.beads { $0.cuts = [.init(source: source, target: target)] }
    for bead in beads where !bead.isNull {
      #expect((bead.source.upperBound <= source) == (bead.target.upperBound <= target))
      #expect((bead.source.lowerBound >= source) == (bead.target.lowerBound >= target))
    }
  }

  @Test("Constraints that contradict each other are both named")
  func contradictions() throws {
    func message(_ change: (inout AlignmentConstraints) -> Void) -> String {
      do {
        _ = try Self.beads(change)
        return "none"
      } catch { return "\(error)" }
    }
    func bead(_ source: Range<Int>, _ target: Range<Int>) -> Bead {
      Bead(source: source, target: target, confidence: 1)
    }
    #expect(
      message { $0.confirmed = [bead(0..<1, 2..<3), bead(1..<3, 0..<1)] }
        == "confirmed bead 2–3 : 1 contradicts confirmed bead 1 : 3; drop one of them")
    #expect(
      message {
        $0.confirmed = [bead(2..<3, 3..<4)]
        $0.forbidden = [.init(source: 2, target: 3)]
      } == "confirmed bead 3 : 4 contradicts the forbidden pair 3 : 4; drop one of them")
    #expect(
      message { $0.confirmed = [bead(9..<11, 3..<4)] }
        == "confirmed bead 10–11 : 4 is outside the texts, which have 10 and 10 segments")
  }
}
