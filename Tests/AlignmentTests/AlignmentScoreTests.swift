import Alignment
import Testing
import TranslationModel

@Suite struct AlignmentScoreTests {
  static let gold = [
    AlignedPositions(source: [0], target: [0]), AlignedPositions(source: [1], target: [1, 2]),
    AlignedPositions(source: [2], target: []), AlignedPositions(source: [], target: [3]),
    AlignedPositions(source: [3], target: [4]),
  ]

  @Test("Gold against itself is right in every measure")
  func perfect() {
    var score = AlignmentScore()
    score.add(gold: Self.gold, hypothesis: Self.gold)
    for measure in [score.strict, score.lax, score.allBeads, score.nulls] {
      #expect(measure.precision == 1 && measure.recall == 1 && measure.f1 == 1)
    }
    #expect(score.strict.given == 5 && score.strict.wanted == 3)
    #expect(score.goldShapes[BeadShape(source: 1, target: 2)]?.found == 1)
  }

  @Test("A bead that is partly right counts laxly")
  func partlyRight() {
    var score = AlignmentScore()
    let beads = [
      Bead(source: 0..<1, target: 0..<1, confidence: 0.95),
      Bead(source: 1..<2, target: 1..<2, confidence: 0.55),
      Bead(source: 2..<2, target: 2..<3, confidence: 0.55),
      Bead(source: 2..<3, target: 3..<3, confidence: 0.85),
      Bead(source: 3..<4, target: 3..<5, confidence: 0.35),
    ]
    score.add(gold: Self.gold, hypothesis: beads)
    #expect(score.strict.rightGiven == 2 && score.strict.given == 5)
    #expect(score.strict.rightWanted == 1 && score.strict.wanted == 3)
    #expect(score.lax.rightGiven == 4)
    #expect(score.lax.rightWanted == 3)
    #expect(score.nulls.rightGiven == 1 && score.nulls.given == 2 && score.nulls.wanted == 2)
    let error = (0.05 * 1 + 0.55 * 2 + 0.15 * 1 + 0.35 * 1) / 5
    #expect(abs(score.expectedCalibrationError - error) < 1e-12)
  }

  @Test("Nothing against nothing is no division by zero")
  func empty() {
    var score = AlignmentScore()
    score.add(gold: [], hypothesis: [Bead]())
    #expect(score.strict.f1 == 0 && score.expectedCalibrationError == 0)
  }
}
