import Testing
import TranslationModel

@testable import Alignment

/// A kept alignment against aligning everything again.
@Suite struct KeptAlignmentTests {
  /// A linear congruential generator (Knuth's MMIX constants).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  static let size = 70

  /// Two texts that share their numbers, with omissions, and here and there a segment that is no text.
  static func pair(_ seed: UInt64) -> TextPair {
    var dice = Dice(state: seed)
    var source: [Segment] = []
    var target: [Segment] = []
    func segment(_ words: ArraySlice<Int>) -> Segment {
      let text = words.map { "\($0)" }.joined(separator: " ") + "."
      return Segment(text: text, range: 0..<text.utf8.count)
    }
    while source.count < size {
      let words = (0..<Int.random(in: 2...9, using: &dice)).map { _ in
        Int.random(in: 10...60, using: &dice)
      }
      let roll = Int.random(in: 0..<20, using: &dice)
      if roll == 0 {
        source.append(Segment(text: "|", range: 0..<1, kind: .residue))
      } else if roll < 4 {
        source.append(segment(words[...]))
      } else {
        source.append(segment(words[...]))
        target.append(segment(words[...(words.count / 2)]))
        if roll < 7 { target.append(segment(words[(words.count / 2)...])) }
      }
    }
    return TextPair(source: source, target: target)
  }

  /// Learned nothing, and searched in a band that is narrow enough for constraints to leave it.
  static func kept(_ pair: TextPair) throws -> KeptAlignment {
    var options = AlignmentOptions()
    options.largestShape = BeadShape(source: 3, target: 2)
    let plan = try AlignmentPlan([pair], knowing: LexicalEvidence())
    let corpus = IndexedCorpus(
      plan.parts.map { ($0.source, $0.target) }, knowing: LexicalEvidence(), stemLength: nil)
    let run = try AlignmentRun(corpus, forbidden: plan.parts.map(\.forbidden), options: options)
    return try KeptAlignment(
      pair,
      of: plan.parts.indices.map { index in
        let (source, target) = (run.pairs[index].source.count, run.pairs[index].target.count)
        let diagonal = (0...source).map { row in
          Point(source: row, target: row * target / max(source, 1))
        }
        return KeptSection(
          plan.parts[index], run.scorer(of: index),
          base: Band(around: diagonal, halfWidth: 5, sourceCount: source, targetCount: target),
          confidenceScale: 1)
      })
  }

  static func expectSame(_ kept: KeptAlignment, _ other: KeptAlignment) {
    #expect(kept.beads.map(\.source) == other.beads.map(\.source))
    #expect(kept.beads.map(\.target) == other.beads.map(\.target))
    for (bead, same) in zip(kept.beads, other.beads) {
      #expect(abs(bead.confidence - same.confidence) < 1e-9)
    }
  }

  /// Settles something at random, near the diagonal or far from it; contradictions are left alone.
  static func settleSomething(_ kept: inout KeptAlignment, _ pair: TextPair, _ dice: inout Dice)
    -> KeptAlignment.Change?
  {
    let i = Int.random(in: 0..<pair.source.count, using: &dice)
    let middle = i * pair.target.count / pair.source.count
    let j = min(max(middle + Int.random(in: -9...9, using: &dice), 0), pair.target.count - 1)
    let isWhole = Int.random(in: 0..<2, using: &dice) == 0
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: return try? kept.cut(at: .init(source: i, target: j))
    case 1: return try? kept.forbid(.init(source: i, target: j))
    case 2:
      let bead = kept.beads[Int.random(in: 0..<kept.beads.count, using: &dice)]
      return try? kept.confirm(bead)
    default:
      return try? kept.confirm(
        Bead(source: i..<i + 1, target: isWhole ? j..<j + 1 : j..<j, confidence: 1))
    }
  }

  @Test(
    "After each of many settlements all is as if everything were aligned again", arguments: 1...6)
  func localIsWhole(seed: Int) throws {
    let pair = Self.pair(UInt64(seed))
    var kept = try Self.kept(pair)
    var dice = Dice(state: UInt64(seed) &* 977)
    var settled = 0
    for _ in 0..<12 {
      let before = kept.beads
      guard let change = Self.settleSomething(&kept, pair, &dice) else { continue }
      settled += 1
      Self.expectSame(kept, kept.alignedAgain())
      #expect(
        kept.beads.flatMap { Array($0.source) } == Array(0..<pair.source.count)
          && kept.beads.flatMap { Array($0.target) } == Array(0..<pair.target.count))
      // Nothing outside of the change is another.
      #expect(
        before[..<change.old.lowerBound].map(\.source)
          == kept.beads[..<change.new.lowerBound].map(\.source))
      #expect(
        before[change.old.upperBound...].map(\.target)
          == kept.beads[change.new.upperBound...].map(\.target))
    }
    #expect(settled >= 4)
  }

  @Test("The order of settlements does not matter, and what is taken back is as if it had not been")
  func order() throws {
    let pair = Self.pair(11)
    let first = try Self.kept(pair)
    var kept = first
    var dice = Dice(state: 5)
    for _ in 0..<10 { _ = Self.settleSomething(&kept, pair, &dice) }
    var shuffled = kept.constraints
    shuffled.confirmed.shuffle(using: &dice)
    shuffled.cuts.shuffle(using: &dice)
    var other = first
    for bead in shuffled.confirmed { try other.confirm(bead) }
    for pair in shuffled.forbidden.sorted(by: { $0.source < $1.source }) { try other.forbid(pair) }
    for cut in shuffled.cuts { try other.cut(at: cut) }
    Self.expectSame(kept, other)
    try kept.settle(AlignmentConstraints())
    Self.expectSame(kept, first)
  }

  @Test("A copy is not touched by what is settled in the other")
  func values() throws {
    let pair = Self.pair(3)
    let first = try Self.kept(pair)
    var kept = first
    try kept.cut(at: .init(source: 30, target: 20))
    Self.expectSame(first, first.alignedAgain())
    Self.expectSame(kept, kept.alignedAgain())
  }

  @Test("A contradiction is told, and changes nothing")
  func contradiction() throws {
    var kept = try Self.kept(Self.pair(4))
    try kept.confirm(Bead(source: 5..<7, target: 4..<6, confidence: 0.5))
    let before = kept.beads
    #expect(before.contains(Bead(source: 5..<7, target: 4..<6, confidence: 1)))
    #expect(throws: ConstraintError.self) { try kept.cut(at: .init(source: 6, target: 5)) }
    #expect(throws: ConstraintError.self) {
      try kept.forbid(.init(source: 6, target: 5))
    }
    #expect(kept.beads == before && kept.constraints.cuts.isEmpty)
  }

  @Test("What is kept of texts is what the aligner says of them")
  func sameAsAligner() throws {
    let pair = ConstraintTests.pair()
    let kept = try SentenceAligner().keptAlignment(of: pair)
    let beads = try SentenceAligner().beads(between: pair.source, and: pair.target)
    #expect(kept.beads == beads)
    let nothing = try SentenceAligner().keptAlignment(of: TextPair(source: [], target: []))
    #expect(nothing.beads.isEmpty)
  }
}
