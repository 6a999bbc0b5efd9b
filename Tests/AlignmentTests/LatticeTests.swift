import Testing
import TranslationModel

@testable import Alignment

/// Laws of the search, held against small texts.
@Suite struct LatticeTests {
  static func corpus() -> IndexedCorpus {
    func half(_ sentences: [String]) -> IndexedCorpus.Half {
      let segments = sentences.map { Segment(text: $0, range: 0..<$0.utf8.count) }[...]
      return (segments, PairableText(segments))
    }
    return IndexedCorpus(
      [(half(SentenceAlignerTests.vietnamese), half(SentenceAlignerTests.english))],
      knowing: LexicalEvidence(), stemLength: 5)
  }

  /// Log-sums of the first round in the whole lattice, or in a band.
  static func sums(in band: Band? = nil) throws -> ForwardBackward {
    let corpus = corpus()
    let run = try AlignmentRun(corpus, forbidden: [[]], options: AlignmentOptions())
    let text = corpus.texts[0]
    let scorer = BeadScorer(
      source: text.source, target: text.target, parameters: run.pairs[0].parameters,
      weights: AlignmentWeights.beforeLexicon, tables: run.tables)
    return ForwardBackward(scorer.scores(in: band ?? run.pairs[0].band))
  }

  static func scores(_ sums: ForwardBackward) -> BeadScores {
    BeadScores(lattice: sums.lattice, matches: sums.matches)
  }

  @Test("The way there is as likely as the way back")
  func totals() throws {
    let sums = try Self.sums()
    #expect(abs(sums.total - sums.totalBackward) < 1e-9)
  }

  @Test("For each sentence the posteriors of all that it may stand in sum to one")
  func posteriorsSumToOne() throws {
    let sums = try Self.sums()
    let posteriors = Posteriors(sums)
    let band = sums.lattice.band
    var sources = posteriors.sourceNulls
    var targets = posteriors.targetNulls
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        for (k, shape) in sums.lattice.inventory.shapes.enumerated() {
          let probability = sums.posterior(k, endingAt: i, j)
          guard probability > 0 else { continue }
          for sentence in i - shape.source..<i { sources[sentence] += probability }
          for sentence in j - shape.target..<j { targets[sentence] += probability }
        }
      }
    }
    for sum in sources + targets { #expect(abs(sum - 1) < 1e-9) }
  }

  /// For each row the cells that some path of any weight passes.
  static func likelyPart(of sums: ForwardBackward) -> Band {
    let whole = sums.lattice.band
    var lower: [Int32] = []
    var upper: [Int32] = []
    for i in 0...whole.sourceCount {
      let likely = (0...whole.targetCount).filter { j in
        let cell = whole.cell(i, j)
        let weight = max(
          sums.forward.match[cell] + sums.backward.match[cell],
          sums.forward.source[cell] + sums.backward.source[cell],
          sums.forward.target[cell] + sums.backward.target[cell])
        return weight - sums.excess[i] > -12
      }
      lower.append(Int32(likely.first ?? whole.targetCount))
      upper.append(Int32(likely.last ?? 0))
    }
    return Band(lower: lower, upper: upper, targetCount: whole.targetCount)
  }

  @Test("A band that holds every likely path says what the whole lattice says")
  func bandEqualsWhole() throws {
    let whole = try Self.sums()
    let path = BestPath(Self.scores(whole))
    let band = Self.likelyPart(of: whole)
    #expect(band.cellCount < whole.lattice.band.cellCount)
    let banded = try Self.sums(in: band)
    #expect(BestPath(Self.scores(banded)).steps == path.steps)
    let all = Posteriors(whole).sourceNulls
    for (one, other) in zip(Posteriors(banded).sourceNulls, all) {
      #expect(abs(one - other) < 1e-3)
    }
    let everything = try Self.sums(in: Band(sourceCount: 10, targetCount: 10))
    #expect(everything.total == whole.total)
  }

  @Test("No path is likelier than the best one")
  func bestPath() throws {
    let sums = try Self.sums()
    #expect(BestPath(Self.scores(sums)).score <= sums.total)
  }

  @Test("The parts of the evidence add up to the score of the bead")
  func evidenceAddsUp() throws {
    let corpus = Self.corpus()
    let run = try AlignmentRun(corpus, forbidden: [[]], options: AlignmentOptions())
    let text = corpus.texts[0]
    let weights = AlignmentWeights()
    func scorer(_ weights: AlignmentWeights) -> BeadScorer {
      BeadScorer(
        source: text.source, target: text.target, parameters: run.pairs[0].parameters,
        weights: weights, tables: run.tables)
    }
    let scores = scorer(weights).scores(in: run.pairs[0].band)
    let path = BestPath(scores)
    let narrow = path.band(halfWidth: 0, scale: 1, sourceCount: 10, targetCount: 10)
    let evidence = EvidenceFinder(scorer: scorer(weights), anchors: run.anchors(of: 0)).evidence(
      for: path, in: narrow)
    for (step, evidence) in zip(path.steps, evidence) {
      guard case .match(let source, let target, let shape) = step else { continue }
      let cell = scores.band.cell(source.upperBound, target.upperBound)
      let score = Double(scores.matches[cell * scores.inventory.count + shape])
      #expect(abs(evidence.parts.reduce(0) { $0 + $1.value } - score) < 1e-3)
    }
  }

  @Test(
    "The coarse search finds the diagonal of texts too large to be searched whole",
    arguments: [(260, 260), (300, 260)])
  func coarseSearch(source: Int, target: Int) throws {
    func half(_ count: Int) -> IndexedCorpus.Half {
      let segments = (0..<count).map { Segment(text: "n\($0 / 3) b.", range: 0..<1) }[...]
      return (segments, PairableText(segments))
    }
    let corpus = IndexedCorpus(
      [(half(source), half(target))], knowing: LexicalEvidence(), stemLength: nil)
    let run = try AlignmentRun(corpus, forbidden: [[]], options: AlignmentOptions())
    let band = run.pairs[0].band
    #expect(band.cellCount < (source + 1) * (target + 1))
    for row in 0...min(source, target) {
      #expect(band.contains(Point(source: row, target: row)))
    }
  }
}
