import Glibc
import TranslationModel

/// The rounds over one or many text pairs that share a lexicon.
struct AlignmentRun {
  struct Pair {
    let source: IndexedText
    let target: IndexedText
    var band: Band
    var parameters: ModelParameters
    var links: [TrainingLink] = []
  }

  let options: AlignmentOptions
  private(set) var pairs: [Pair] = []
  private let twins: Twins
  private let sourceShares: [Float]
  private let targetShares: [Float]
  private var tables: RatioTables

  static let nextHalfWidth = 10
  /// Beads below these probabilities teach nothing. The first round is unsure of everything.
  static let firstFloor: Float = 0.05
  static let laterFloor: Float = 0.1

  init(
    _ texts: [(IndexedText, IndexedText)], twins: Twins, options: AlignmentOptions
  ) {
    self.options = options
    self.twins = twins
    let sourceShares = Self.shares(texts.map(\.0), twins.target.count)
    let targetShares = Self.shares(texts.map(\.1), twins.source.count)
    self.sourceShares = sourceShares
    self.targetShares = targetShares
    let tables = RatioTables(
      twins: twins, sourceShares: sourceShares, targetShares: targetShares)
    self.tables = tables
    let inventory = ShapeInventory(upTo: options.largestShape)
    let search = CoarseSearch(
      tables: RatioTables(
        twins: twins, sourceShares: sourceShares, targetShares: targetShares, twinMass: 0),
      weights: options.firstWeights)
    pairs = texts.map { source, target in
      Pair(
        source: source, target: target, band: search.band(source, target),
        parameters: ModelParameters(inventory: inventory, source: source, target: target))
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

  mutating func run() throws -> [[Bead]] {
    for round in 0..<options.rounds {
      var lessons: [LexiconTrainer.Lesson] = []
      for index in pairs.indices { lessons.append(try learn(index, round)) }
      let trainer = LexiconTrainer(
        twins: twins, sourceShares: sourceShares, targetShares: targetShares,
        prior: .empty(sourceWords: sourceShares.count))
      let outcome = try trainer.outcome(of: lessons)
      for index in pairs.indices { pairs[index].links = outcome.links[index] }
      tables = RatioTables(
        outcome.counts, twins: twins, sourceShares: sourceShares, targetShares: targetShares)
    }
    return try pairs.indices.map { index in
      let sums = try sums(index, options.rounds)
      return Decoder(sums, Posteriors(sums)).beads(scale: options.confidenceScale)
    }
  }

  private func sums(_ index: Int, _ round: Int) throws -> ForwardBackward {
    if Task.isCancelled { throw CancellationError() }
    let pair = pairs[index]
    let scorer = BeadScorer(
      source: pair.source, target: pair.target, parameters: pair.parameters,
      weights: round == 0 ? options.firstWeights : options.weights, tables: tables,
      links: pair.links)
    return ForwardBackward(scorer.scores(in: pair.band))
  }

  private mutating func learn(_ index: Int, _ round: Int) throws -> LexiconTrainer.Lesson {
    let sums = try sums(index, round)
    let pair = pairs[index]
    let posteriors = Posteriors(sums)
    let estimate = Reestimation(
      source: pair.source, target: pair.target, posteriors: posteriors)
    pairs[index].parameters = estimate.parameters(after: pair.parameters)
    pairs[index].band = BestPath(sums.scores).band(
      halfWidth: Self.nextHalfWidth, scale: 1, sourceCount: pair.source.count,
      targetCount: pair.target.count)
    return LexiconTrainer.Lesson(
      source: pair.source, target: pair.target,
      beads: estimate.trainingBeads(
        pair.parameters.inventory, above: round == 0 ? Self.firstFloor : Self.laterFloor))
  }
}
