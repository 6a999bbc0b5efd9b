import Glibc
import TextAnalysis
import TranslationModel

/// The rounds over one or many text pairs that share a lexicon.
struct AlignmentRun {
  struct Pair {
    let source: IndexedText
    let target: IndexedText
    let hits: [MemoryHits.Hit]
    let forbidden: [Point]
    let embedded: EmbeddedPair?
    var band: Band
    var parameters: ModelParameters
    var links: [TrainingLink] = []
  }

  /// What the last round says of one pair.
  struct Outcome {
    let beads: [Bead]
    /// The sum of the scores of the beads on the best path.
    let support: Double
    /// As many as beads, or none when nobody asked.
    let evidence: [BeadEvidence]
    /// Those of the texts; nil when nobody asked for evidence.
    let anchors: Anchors?
  }

  let options: AlignmentOptions
  let corpus: IndexedCorpus
  private(set) var pairs: [Pair] = []
  private(set) var tables: RatioTables
  /// The lexicon of the last round.
  private(set) var counts: PairCounts
  private let trainer: LexiconTrainer
  private let firstWeights: AlignmentWeights

  static let nextHalfWidth = 10
  /// Beads below these probabilities teach nothing. The first round is unsure of everything.
  static let firstFloor: Float = 0.05
  static let laterFloor: Float = 0.1

  /// - Parameter embedded: the vectors of each text; empty when none has any.
  init(
    _ corpus: IndexedCorpus, forbidden: [[Point]], embedded: [EmbeddedPair?] = [],
    options: AlignmentOptions
  ) throws {
    self.options = options
    self.corpus = corpus
    let twins = Twins(
      source: corpus.sourceClasses.vocabulary, target: corpus.targetClasses.vocabulary)
    let sourceShares = Self.shares(
      corpus.texts.map(\.source) + [corpus.known.source], corpus.sourceClasses.count)
    let targetShares = Self.shares(
      corpus.texts.map(\.target) + [corpus.known.target], corpus.targetClasses.count)
    let trainer = LexiconTrainer(
      twins: twins, sourceShares: sourceShares, targetShares: targetShares, prior: corpus.prior)
    self.trainer = trainer
    func twinTables(_ mass: Float) -> RatioTables {
      RatioTables(
        twins: twins, sourceShares: sourceShares, targetShares: targetShares, twinMass: mass)
    }
    counts = corpus.prior
    if corpus.isInformed {
      counts = try trainer.outcome(of: [corpus.known]).counts
      tables = RatioTables(
        counts, twins: twins, sourceShares: sourceShares, targetShares: targetShares)
      firstWeights = options.weights
    } else {
      tables = twinTables(1000)
      firstWeights = options.firstWeights
    }
    let inventory = ShapeInventory(upTo: options.largestShape)
    let search = CoarseSearch(
      tables: corpus.isInformed ? tables.withoutReproach : twinTables(0),
      weights: options.firstWeights)
    let similarity = SimilarityModel(embedded.compactMap(\.self), upTo: inventory)
    pairs = corpus.texts.indices.map { index in
      let text = corpus.texts[index]
      var parameters = ModelParameters(
        inventory: inventory, source: text.source, target: text.target)
      let vectors = embedded.isEmpty ? nil : embedded[index]
      if vectors != nil { parameters.similarity = similarity }
      return Pair(
        source: text.source, target: text.target,
        hits: MemoryHits(
          text.source, text.target, known: corpus.known, inventory: inventory
        ).hits,
        forbidden: forbidden[index], embedded: vectors,
        band: search.band(text.source, text.target), parameters: parameters)
    }
  }

  /// The probability of each word: its count with half a one added, over the sum.
  private static func shares(_ texts: [IndexedText], _ words: Int) -> [Float] {
    var counts = [Int](repeating: 0, count: words)
    var total = 0.5 * Double(words)
    for text in texts {
      for word in text.words { counts[Int(word)] += 1 }
      total += Double(text.words.count)
    }
    return counts.map { Float((Double($0) + 0.5) / total) }
  }

  /// All rounds but the last, which only tells what was found.
  mutating func learn() throws {
    for round in 0..<options.rounds {
      var lessons: [LexiconTrainer.Lesson] = []
      for index in pairs.indices { lessons.append(try learn(index, round)) }
      let outcome = try trainer.outcome(of: lessons + [corpus.known])
      for index in pairs.indices { pairs[index].links = outcome.links[index] }
      counts = outcome.counts
      tables = RatioTables(
        outcome.counts, twins: trainer.twins, sourceShares: trainer.sourceShares,
        targetShares: trainer.targetShares)
    }
  }

  /// What is found with all that was learned.
  func outcome(of index: Int) throws -> Outcome {
    let scores = try scores(index, options.rounds)
    let path = BestPath(scores)
    return Outcome(
      beads: Decoder(ForwardBackward(scores)).beads(along: path, scale: options.confidenceScale),
      support: path.support(scores),
      evidence: options.givesEvidence ? evidence(index, path) : [],
      anchors: options.givesEvidence ? anchors(of: index) : nil)
  }

  /// The sum of the scores of the beads on the best path of the last round.
  func support(of index: Int) throws -> Double {
    let scores = try scores(index, options.rounds)
    return BestPath(scores).support(scores)
  }

  func anchors(of index: Int) -> Anchors {
    let words = corpus.sourceClasses.vocabulary
    return Anchors(pairs[index].source, pairs[index].target, twins) { word in
      words.text(of: word).unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
  }

  var twins: Twins { trainer.twins }

  /// The scorer of the last round.
  func scorer(of index: Int) -> BeadScorer {
    scorer(index, options.rounds == 0 ? firstWeights : options.weights)
  }

  private func scorer(_ index: Int, _ weights: AlignmentWeights) -> BeadScorer {
    let pair = pairs[index]
    return BeadScorer(
      source: pair.source, target: pair.target, parameters: pair.parameters, weights: weights,
      tables: tables, links: pair.links, hits: pair.hits, forbidden: pair.forbidden,
      embedded: pair.embedded)
  }

  private func scores(_ index: Int, _ round: Int) throws -> BeadScores {
    if Task.isCancelled { throw CancellationError() }
    let scorer = scorer(index, round == 0 ? firstWeights : options.weights)
    return scorer.scores(in: pairs[index].band)
  }

  private func evidence(_ index: Int, _ path: BestPath) -> [BeadEvidence] {
    let pair = pairs[index]
    let narrow = path.band(
      halfWidth: 0, scale: 1, sourceCount: pair.source.count, targetCount: pair.target.count)
    return EvidenceFinder(scorer: scorer(of: index), anchors: anchors(of: index))
      .evidence(for: path, in: narrow)
  }

  private mutating func learn(_ index: Int, _ round: Int) throws -> LexiconTrainer.Lesson {
    let scores = try scores(index, round)
    let pair = pairs[index]
    // Before the sums, so that the messages of both are never in memory together.
    pairs[index].band = BestPath(scores).band(
      halfWidth: Self.nextHalfWidth, scale: 1, sourceCount: pair.source.count,
      targetCount: pair.target.count)
    let estimate = Reestimation(
      source: pair.source, target: pair.target, posteriors: Posteriors(ForwardBackward(scores)),
      embedded: pair.embedded)
    pairs[index].parameters = estimate.parameters(after: pair.parameters)
    return LexiconTrainer.Lesson(
      source: pair.source, target: pair.target,
      beads: estimate.trainingBeads(
        pair.parameters.inventory, above: round == 0 ? Self.firstFloor : Self.laterFloor))
  }
}
