import Glibc
import TranslationModel

/// Fills ``BeadScores``: one pass over the band for each direction of the lexicon, one for the rest.
struct BeadScorer {
  let source: IndexedText
  let target: IndexedText
  let parameters: ModelParameters
  let weights: AlignmentWeights
  let tables: RatioTables
  /// What this pair itself taught the tables.
  var links: [TrainingLink] = []
  var hits: [MemoryHits.Hit] = []
  var forbidden: [Point] = []

  func scores(in band: Band) -> BeadScores {
    var scores = BeadScores(
      band: band, inventory: parameters.inventory, matches: structureScores(band),
      sourceNulls: source.profiles.map(nullScore), targetNulls: target.profiles.map(nullScore),
      logOpen: weights.gapOpen * parameters.logOpen,
      logStay: weights.gapStay * parameters.logStay,
      logLeave: weights.gapStay * parameters.logLeave,
      logSwitch: weights.gapStay * parameters.logSwitch)
    addWords(to: &scores, given: .source)
    addWords(to: &scores, given: .target)
    for hit in hits { add(hit, to: &scores) }
    for point in forbidden { scores.forbid(source: point.source, target: point.target) }
    return scores
  }

  private func add(_ hit: MemoryHits.Hit, to scores: inout BeadScores) {
    let end = Point(source: hit.source.upperBound, target: hit.target.upperBound)
    guard scores.band.contains(end),
      let shape = scores.inventory.index(
        of: BeadShape(source: hit.source.count, target: hit.target.count))
    else { return }
    let place = scores.band.cell(end.source, end.target) * scores.inventory.count + shape
    scores.matches[place] += Float(weights.memory)
  }

  private func nullScore(_ profile: SentenceProfile) -> Float {
    profile.substance < 4 ? Float(weights.shortNulls) : 0
  }

  /// Everything but the words.
  private func structureScores(_ band: Band) -> [Float] {
    let inventory = parameters.inventory
    let count = inventory.count
    let sources = SpanTable(
      source, .source, largest: inventory.largestSource, parameters: parameters, weights: weights)
    let targets = SpanTable(
      target, .target, largest: inventory.largestTarget, parameters: parameters, weights: weights)
    let priors = parameters.shapePrior.map {
      weights.shape * (log($0) + log(1 - parameters.gapOpen))
    }
    let units = parameters.units.difference.map { weights.units * $0 }
    let marks = parameters.marks.difference.map { weights.marks * $0 }
    let sourceEnds = source.profiles.map { Int($0.end.rawValue) }
    let targetEnds = target.profiles.map { Int($0.end.rawValue) }
    let sourceStarts = source.profiles.map { Int($0.start.rawValue) }
    let targetStarts = target.profiles.map { Int($0.start.rawValue) }
    let starts = parameters.starts.logRatios.map { weights.starts * $0 }
    let startClasses = parameters.starts.classes
    let sourceBorders = source.paragraphEnds()
    let targetBorders = target.paragraphEnds()
    let shapes = inventory.shapes
    let lower = band.lower
    let upper = band.upper
    var matches = [Float](repeating: BeadScores.impossible, count: band.cellCount * count)
    for i in 1...max(band.sourceCount, 1) where i <= band.sourceCount {
      for j in max(Int(lower[i]), 1)...max(Int(upper[i]), 1) where j <= Int(upper[i]) {
        let base = band.cell(i, j) * count
        let ends =
          weights.ends * parameters.ends[sourceEnds[i - 1], targetEnds[j - 1]]
          + weights.paragraphs * parameters.paragraphs[sourceBorders[i - 1], targetBorders[j - 1]]
        for k in 0..<count {
          let shape = shapes[k]
          let i0 = i &- shape.source
          let j0 = j &- shape.target
          guard i0 >= 0, j0 >= Int(lower[max(i0, 0)]), j0 <= Int(upper[max(i0, 0)]) else {
            continue
          }
          let s = i &* sources.largest &+ shape.source &- 1
          let t = j &* targets.largest &+ shape.target &- 1
          let sourceDeviation = sources.lengths[s] - targets.expected[t]
          let targetDeviation = targets.lengths[t] - sources.expected[s]
          matches[base &+ k] = Float(
            priors[k] + ends + starts[sourceStarts[i0] &* startClasses &+ targetStarts[j0]]
              + sources.scores[s] + targets.scores[t]
              - sources.costs[s] * targetDeviation * targetDeviation
              - targets.costs[t] * sourceDeviation * sourceDeviation
              + units[CountModel.place(targets.units[t] - sources.units[s])]
              + marks[CountModel.place(targets.marks[t] - sources.marks[s])])
        }
      }
    }
    return matches
  }

  /// Adds log p(words of one side | words of the other)/p(words), weighted, to every bead.
  private func addWords(to scores: inout BeadScores, given side: Side) {
    let band = scores.band
    let inventory = scores.inventory
    let count = inventory.count
    let isTransposed = side == .target
    let (lower, upper) = isTransposed ? band.transposed() : (lower: band.lower, upper: band.upper)
    let largest = isTransposed ? inventory.largestTarget : inventory.largestSource
    // For each number of given sentences the shapes that have it, with their predicted sentences.
    let shapes = (0...largest).map { size in
      inventory.shapes.indices.compactMap { k -> (index: Int, predicted: Int)? in
        let shape = inventory.shapes[k]
        let given = isTransposed ? shape.target : shape.source
        return given == size ? (k, isTransposed ? shape.source : shape.target) : nil
      }
    }
    let weight = 0.5 * weights.words
    let offsets = band.offsets
    let rowStarts = band.lower
    var matches: [Float] = []
    swap(&matches, &scores.matches)
    WordWalk(scorer: wordScorer(given: side), lower: lower, upper: upper, largest: largest)
      .forEachRun { row, size, column, sums in
        let end = row + size
        for (k, predicted) in shapes[size] {
          let first = max(column, Int(lower[end]) - predicted)
          let last = min(Int(upper[row]), Int(upper[end]) - predicted)
          guard first <= last else { continue }
          for start in first...last {
            let place = start &+ predicted
            let cell =
              isTransposed
              ? offsets[place] &+ end &- Int(rowStarts[place])
              : offsets[end] &+ place &- Int(rowStarts[end])
            matches[cell &* count &+ k] += Float(
              weight * (sums[place &- column] - sums[start &- column]))
          }
        }
      }
    swap(&matches, &scores.matches)
  }

  func wordScorer(given side: Side) -> WordScorer {
    let own = OwnLinks(links, given: side, source: source, target: target)
    let others = OwnLinks(links, given: side.other, source: source, target: target)
    return WordScorer(
      given: side == .source ? source : target, predicted: side == .source ? target : source,
      table: side == .source ? tables.forward : tables.backward, givenLinks: own,
      predictedLinks: others)
  }
}
