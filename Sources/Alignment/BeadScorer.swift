import Glibc
import TranslationModel

/// Fills ``BeadScores``: one pass over the band for each direction of the lexicon, one for the rest.
struct BeadScorer: Sendable {
  let source: IndexedText
  let target: IndexedText
  let parameters: ModelParameters
  var weights: AlignmentWeights
  var tables: RatioTables
  let hits: [MemoryHits.Hit]
  let forbidden: [Point]
  let embedded: EmbeddedPair?
  /// What the words of each side added to the tables.
  private let sourceLinks: OwnLinks
  private let targetLinks: OwnLinks

  /// - Parameter links: what this pair itself taught the tables.
  init(
    source: IndexedText, target: IndexedText, parameters: ModelParameters,
    weights: AlignmentWeights, tables: RatioTables, links: [TrainingLink] = [],
    hits: [MemoryHits.Hit] = [], forbidden: [Point] = [], embedded: EmbeddedPair? = nil
  ) {
    self.source = source
    self.target = target
    self.parameters = parameters
    self.weights = weights
    self.tables = tables
    self.hits = hits
    self.forbidden = forbidden
    self.embedded = embedded
    sourceLinks = OwnLinks(links, given: .source, source: source, target: target)
    targetLinks = OwnLinks(links, given: .target, source: source, target: target)
  }

  /// What paths cost apart from their beads.
  func lattice(in band: Band) -> Lattice {
    Lattice(
      band: band, inventory: parameters.inventory, sourceNulls: source.profiles.map(nullScore),
      targetNulls: target.profiles.map(nullScore),
      logOpen: weights.gapOpen * parameters.logOpen,
      logStay: weights.gapStay * parameters.logStay,
      logLeave: weights.gapStay * parameters.logLeave,
      logSwitch: weights.gapStay * parameters.logSwitch)
  }

  func scores(in band: Band) -> BeadScores {
    BeadScores(
      lattice: lattice(in: band), matches: matches(in: band, at: Point(source: 0, target: 0)))
  }

  /// The scores of the beads in a part of the lattice, forbidden ones included.
  ///
  /// - Parameters:
  ///   - band: intervals counted from `origin` on.
  ///   - origin: the first point of the part.
  /// - Returns: the same scores, to the last bit, as the whole lattice would have in these cells.
  func matches(in band: Band, at origin: Point) -> [Float] {
    var matches = structureScores(band, origin)
    addWords(to: &matches, band, origin, given: .source)
    addWords(to: &matches, band, origin, given: .target)
    addEmbedding(to: &matches, band, origin)
    for hit in hits { add(hit, to: &matches, band, origin) }
    for point in forbidden {
      BeadScores.forbid(
        Point(source: point.source - origin.source, target: point.target - origin.target),
        in: band, parameters.inventory, &matches)
    }
    return matches
  }

  private func add(
    _ hit: MemoryHits.Hit, to matches: inout [Float], _ band: Band, _ origin: Point
  ) {
    let end = Point(
      source: hit.source.upperBound - origin.source, target: hit.target.upperBound - origin.target)
    guard band.contains(end),
      let shape = parameters.inventory.index(
        of: BeadShape(source: hit.source.count, target: hit.target.count))
    else { return }
    matches[band.cell(end.source, end.target) * parameters.inventory.count + shape] += Float(
      weights.memory)
  }

  private func nullScore(_ profile: SentenceProfile) -> Float {
    profile.substance < 4 ? Float(weights.shortNulls) : 0
  }

  /// Everything but the words.
  private func structureScores(_ band: Band, _ origin: Point) -> [Float] {
    let inventory = parameters.inventory
    let count = inventory.count
    let sourceRange = origin.source..<origin.source + band.sourceCount
    let targetRange = origin.target..<origin.target + band.targetCount
    let sources = SpanTable(
      source, .source, in: sourceRange, largest: inventory.largestSource, parameters: parameters,
      weights: weights)
    let targets = SpanTable(
      target, .target, in: targetRange, largest: inventory.largestTarget, parameters: parameters,
      weights: weights)
    let priors = parameters.shapePrior.map {
      weights.shape * (log($0) + log(1 - parameters.gapOpen))
    }
    let units = parameters.units.difference.map { weights.units * $0 }
    let marks = parameters.marks.difference.map { weights.marks * $0 }
    let sourceEnds = source.profiles[sourceRange].map { Int($0.end.rawValue) }
    let targetEnds = target.profiles[targetRange].map { Int($0.end.rawValue) }
    let sourceStarts = source.profiles[sourceRange].map { Int($0.start.rawValue) }
    let targetStarts = target.profiles[targetRange].map { Int($0.start.rawValue) }
    let starts = parameters.starts.logRatios.map { weights.starts * $0 }
    let startClasses = parameters.starts.classes
    let sourceBorders = Layout.classes(of: source, in: sourceRange)
    let targetBorders = Layout.classes(of: target, in: targetRange)
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
  private func addWords(
    to matches: inout [Float], _ band: Band, _ origin: Point, given side: Side
  ) {
    let inventory = parameters.inventory
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
    var scores: [Float] = []
    swap(&scores, &matches)
    let walk = WordWalk(
      scorer: wordScorer(given: side),
      givenOrigin: isTransposed ? origin.target : origin.source,
      predictedOrigin: isTransposed ? origin.source : origin.target, lower: lower, upper: upper,
      largest: largest)
    walk.forEachRun { row, size, column, sums in
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
          scores[cell &* count &+ k] += Float(
            weight * (sums[place &- column] - sums[start &- column]))
        }
      }
    }
    swap(&scores, &matches)
  }

  private func wordScorer(given side: Side) -> WordScorer {
    WordScorer(
      given: side == .source ? source : target, predicted: side == .source ? target : source,
      table: side == .source ? tables.forward : tables.backward,
      givenLinks: side == .source ? sourceLinks : targetLinks,
      predictedLinks: side == .source ? targetLinks : sourceLinks)
  }
}
