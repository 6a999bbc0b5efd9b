import Testing
import TranslationModel

@testable import Alignment

@Suite struct EmbeddingTests {
  /// Components of a vector that only the text decides about.
  static func noise(_ text: String, _ dimension: Int = 24) -> [Float] {
    let seed = text.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
    var dice = KeptAlignmentTests.Dice(state: seed)
    return (0..<dimension).map { _ in Float.random(in: -1...1, using: &dice) }
  }

  static func sum(_ vectors: [[Float]]) -> [Float] {
    vectors.dropFirst().reduce(vectors[0]) { sum, vector in zip(sum, vector).map(+) }
  }

  /// Vectors of a pair, made of what each sentence means.
  static func vectors(
    of pair: TextPair, upTo largest: Int = 6, _ meaning: (Segment, Side) -> [Float]
  ) throws -> PairVectors {
    func side(_ segments: [Segment], _ side: Side) throws -> SpanVectors {
      var table = VectorTable(dimension: 24)
      let runs = SpanVectors.runs(of: segments, upTo: largest)
      for run in runs { try table.append(sum(segments[run].map { meaning($0, side) })) }
      var next = -1
      return SpanVectors(table, of: segments, upTo: largest) { run in
        next += 1
        precondition(runs[next] == run)
        return next
      }
    }
    return PairVectors(
      source: try side(pair.source, .source), target: try side(pair.target, .target))
  }

  static func segments(_ texts: [String]) -> [Segment] {
    texts.map { Segment(text: $0, range: 0..<$0.utf8.count) }
  }

  static let story = TextPair(
    source: segments(SentenceAlignerTests.vietnamese),
    target: segments(SentenceAlignerTests.english))

  @Test("A weight of zero is as good as no vectors")
  func zeroWeight() throws {
    var pair = Self.story
    let without = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    pair.vectors = try Self.vectors(of: pair) { segment, _ in Self.noise(segment.text) }
    var options = AlignmentOptions()
    options.weights.embedding = 0
    options.firstWeights.embedding = 0
    #expect(try SentenceAligner(options: options).alignment(of: [pair]).texts[0].beads == without)
    #expect(try SentenceAligner().alignment(of: [pair]).texts[0].beads != without)
  }

  /// Sentences of one length and form without a word in common: the target lacks two of them, far from
  /// each other, and nothing but vectors can tell which.
  static let hard: (pair: TextPair, gold: [(Int, Int)]) = {
    let syllables = ["ba", "cu", "di", "go", "ha", "ki", "lo", "mu", "na", "pe"]
    var source: [String] = []
    var target: [String] = []
    var gold: [(Int, Int)] = []
    for number in 0..<40 {
      let (one, other) = (syllables[number % 10], syllables[number / 10])
      source.append("\(one)\(other) \(other)\(one)x.")
      guard number != 6, number != 29 else { continue }
      gold.append((number, target.count))
      target.append("z\(other)\(one) v\(one)\(other).")
    }
    return (TextPair(source: segments(source), target: segments(target)), gold)
  }()

  static func found(_ beads: [Bead], _ gold: [(Int, Int)]) -> Int {
    gold.count { gold in
      beads.contains {
        $0.source == gold.0..<gold.0 + 1 && $0.target == gold.1..<gold.1 + 1
      }
    }
  }

  /// The same heart on both sides, and some noise.
  static func goodVectors(of pair: TextPair, _ gold: [(Int, Int)]) throws -> PairVectors {
    let meaning = Dictionary(
      uniqueKeysWithValues: gold.map { (pair.target[$0.1].text, pair.source[$0.0].text) })
    return try vectors(of: pair) { segment, side in
      let heart = noise(meaning[segment.text] ?? segment.text)
      return zip(heart, noise("\(side) \(segment.text)")).map { $0 + 0.4 * $1 }
    }
  }

  @Test("Good vectors find what nothing else can")
  func goodVectors() throws {
    var (pair, gold) = Self.hard
    let without = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    pair.vectors = try Self.goodVectors(of: pair, gold)
    let beads = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    #expect(Self.found(without, gold) < gold.count - 5)
    #expect(Self.found(beads, gold) == gold.count)
  }

  @Test("Vectors that say nothing break nothing")
  func noise() throws {
    var pair = Self.story
    let without = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    pair.vectors = try Self.vectors(of: pair) { segment, side in
      Self.noise("\(side) \(segment.text)")
    }
    let beads = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    let kept = beads.count { bead in
      without.contains { $0.source == bead.source && $0.target == bead.target }
    }
    #expect(kept >= without.count - 2)
  }

  @Test("Each bead tells what its vectors say, where there are any")
  func evidence() throws {
    var pair = Self.hard.pair
    var options = AlignmentOptions()
    options.givesEvidence = true
    let aligner = SentenceAligner(options: options)
    #expect(
      try aligner.alignment(of: [pair]).texts[0].evidence.allSatisfy { $0.embedding == nil })
    pair.vectors = try Self.vectors(of: pair) { segment, _ in Self.noise(segment.text) }
    let text = try aligner.alignment(of: [pair]).texts[0]
    for (bead, evidence) in zip(text.beads, text.evidence) where !bead.isNull {
      #expect(evidence.embedding != nil)
    }
  }

  @Test("What is kept and settled is aligned with its vectors")
  func kept() throws {
    var pair = Self.hard.pair
    pair.vectors = try Self.vectors(of: pair) { segment, _ in Self.noise(segment.text) }
    var kept = try SentenceAligner().keptAlignment(of: pair)
    let whole = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    #expect(kept.beads == whole)
    try kept.confirm(Bead(source: 20..<21, target: 19..<20, confidence: 1))
    let again = kept.alignedAgain()
    #expect(kept.beads.map(\.source) == again.beads.map(\.source))
    for (bead, other) in zip(kept.beads, again.beads) {
      #expect(abs(bead.confidence - other.confidence) < 1e-9)
    }
  }

  @Test("A confirmed bead and a segment that is no text leave the vectors in their places")
  func sections() throws {
    var (pair, gold) = Self.hard
    pair.source.insert(Segment(text: "|", range: 0..<1, kind: .residue), at: 3)
    gold = gold.map { ($0.0 < 3 ? $0.0 : $0.0 + 1, $0.1) }
    let (i, j) = gold[14]
    pair.constraints.confirmed = [Bead(source: i..<i + 1, target: j..<j + 1, confidence: 1)]
    pair.vectors = try Self.goodVectors(of: pair, gold)
    let beads = try SentenceAligner().alignment(of: [pair]).texts[0].beads
    #expect(Self.found(beads, gold) == gold.count)
    #expect(beads.contains { $0.source == 3..<4 && $0.isNull })
  }

  @Test("Runs are those of text side by side, up to a size")
  func runs() {
    var segments = Self.segments(["a", "b", "|", "c", "d", "e"])
    segments[2] = Segment(text: "|", range: 0..<1, kind: .residue)
    #expect(
      SpanVectors.runs(of: segments, upTo: 2) == [
        0..<1, 0..<2, 1..<2, 3..<4, 3..<5, 4..<5, 4..<6, 5..<6,
      ])
    #expect(SpanVectors.runs(of: [], upTo: 3).isEmpty)
  }

  @Test("A table's cosines are those of the vectors, nearly", arguments: [1, 15, 16, 100, 768])
  func cosines(dimension: Int) throws {
    var table = VectorTable(dimension: dimension)
    let vectors = (0..<20).map { Self.noise("\($0)", dimension).map { $0 * 1e-3 } }
    for vector in vectors { try table.append(vector) }
    for (i, one) in vectors.enumerated() {
      for (j, other) in vectors.enumerated() {
        func product(_ a: [Float], _ b: [Float]) -> Double {
          zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        let exact = product(one, other) / (product(one, one) * product(other, other)).squareRoot()
        #expect(
          abs(table.cosine(of: i, with: table, j) - exact) < 0.025 / Double(dimension).squareRoot())
      }
    }
  }

  @Test("A vector without a direction is refused")
  func faults() {
    var table = VectorTable(dimension: 2)
    #expect(throws: VectorFault.zero) { try table.append([0, -0.0]) }
    #expect(throws: VectorFault.notFinite) { try table.append([1, .nan]) }
    #expect(throws: VectorFault.notFinite) { try table.append([.infinity, 1]) }
    #expect(throws: Never.self) { try table.append([.leastNonzeroMagnitude, 0]) }
    #expect(table.count == 1)
  }

  @Test("More similar is never worse, and beads that look like random pairs say nothing")
  func model() throws {
    var pair = Self.hard.pair
    pair.vectors = try Self.vectors(of: pair) { segment, _ in Self.noise(segment.text) }
    let section = try AlignmentPlan([pair], knowing: LexicalEvidence()).parts[0]
    let embedded = try #require(section.embedded)
    var model = try #require(SimilarityModel([embedded], upTo: ShapeInventory()))
    func ratios() -> [Float] { (0..<2048).map { model.logRatio(at: Float($0)) } }
    #expect(ratios() == ratios().sorted())
    var dice = KeptAlignmentTests.Dice(state: 3)
    func values(around mean: Double) -> [NormalFit.Weighted] {
      (0..<3000).map { _ in
        let sum = (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &dice) }
        return (1, mean + sum)
      }
    }
    model.refit(values(around: 7), values(around: 4))
    #expect(ratios() == ratios().sorted())
    #expect(ratios()[512 + 7 * 64] > 2)
    #expect(ratios()[512] < -3)
    model.refit(values(around: 0), values(around: 0))
    #expect(ratios() == ratios().sorted())
    for z in [-2, -1, 0, 1, 2] { #expect(abs(ratios()[512 + z * 64]) < 0.15) }
  }
}
