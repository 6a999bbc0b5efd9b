import Glibc
import TranslationModel

/// The rounds over one or many text pairs that share a lexicon.
struct AlignmentRun {
  struct Pair {
    var source: IndexedText
    var target: IndexedText
    var band: Band
    var parameters: ModelParameters
  }

  let options: AlignmentOptions
  private(set) var pairs: [Pair] = []
  private let twins: [Int32]
  private let sourceShare: [Float]
  private let targetShare: [Float]

  init(
    _ texts: [(IndexedText, IndexedText)], twins: [Int32], sourceWords: Int, targetWords: Int,
    options: AlignmentOptions
  ) {
    self.options = options
    self.twins = twins
    sourceShare = Self.shares(texts.map(\.0), sourceWords)
    targetShare = Self.shares(texts.map(\.1), targetWords)
    let inventory = ShapeInventory(upTo: options.largestShape)
    pairs = texts.map { source, target in
      var parameters = ModelParameters(
        inventory: inventory,
        sourceLengths: LogNormal(fitting: source.profiles.lazy.map(\.length)),
        targetLengths: LogNormal(fitting: target.profiles.lazy.map(\.length)))
      let sums = (
        source.profiles.reduce(0.0) { $0 + Double($1.length) },
        target.profiles.reduce(0.0) { $0 + Double($1.length) }
      )
      parameters.length.ratio = min(max((sums.1 + 100) / (sums.0 + 100), 0.1), 10)
      return Pair(
        source: source, target: target, band: AnchorBand.band(source, target, twins: twins),
        parameters: parameters)
    }
  }

  private static func shares(_ texts: [IndexedText], _ words: Int) -> [Float] {
    var counts = [Int](repeating: 0, count: words)
    var total = 0.0
    for text in texts {
      for word in text.words { counts[Int(word)] += 1 }
      total += Double(text.words.count)
    }
    total += 0.5 * Double(words)
    return counts.map { Float((Double($0) + 0.5) / total) }
  }

  mutating func run() throws -> [[Bead]] {
    var tables = RatioTables(twins: twins, sourceShare: sourceShare, targetShare: targetShare)
    for round in 0...options.rounds {
      let weights = round == 0 ? options.firstWeights : options.weights
      var trainings: [LexiconTrainer.Text] = []
      var beads: [[Bead]] = []
      for index in pairs.indices {
        if Task.isCancelled { throw CancellationError() }
        let pair = pairs[index]
        let scores = BeadScorer(
          source: pair.source, target: pair.target, parameters: pair.parameters, weights: weights,
          forward: tables.forward, backward: tables.backward
        ).scores(in: pair.band)
        let sums = ForwardBackward(scores)
        let path = BestPath(scores)
        if round == options.rounds {
          beads.append(Posteriors(sums).beads(path, scale: options.confidenceScale))
        } else {
          let estimate = Posteriors(sums)
          trainings.append(
            LexiconTrainer.Text(
              source: pair.source, target: pair.target,
              beads: estimate.trainingBeads(pair.source, pair.target)))
          pairs[index].parameters = estimate.parameters(pair)
          pairs[index].band = estimate.band(path)
        }
      }
      if round == options.rounds { return beads }
      let trainer = LexiconTrainer(
        sourceWords: sourceShare.count, targetWords: targetShare.count, twins: twins,
        sourceShare: sourceShare, targetShare: targetShare)
      tables = RatioTables(
        trainer.counts(from: trainings), twins: twins, sourceShare: sourceShare,
        targetShare: targetShare)
    }
    return []
  }
}
