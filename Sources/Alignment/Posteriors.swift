import Glibc
import TranslationModel

/// What the posteriors of one pair say: training material, parameters, the next band, confidence.
struct Posteriors {
  let sums: ForwardBackward
  private let sourceNulls: [Double]
  private let targetNulls: [Double]

  static let trainingFloor = 0.1
  static let nextHalfWidth = 10

  init(_ sums: ForwardBackward) {
    self.sums = sums
    let band = sums.scores.band
    var sourceNulls = [Double](repeating: 0, count: band.sourceCount)
    var targetNulls = [Double](repeating: 0, count: band.targetCount)
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let cell = band.cell(i, j)
        if i > 0 { sourceNulls[i - 1] += sums.sourceNullPosterior(endingAt: cell) }
        if j > 0 { targetNulls[j - 1] += sums.targetNullPosterior(endingAt: cell) }
      }
    }
    self.sourceNulls = sourceNulls
    self.targetNulls = targetNulls
  }

  private func forEachMatch(
    above floor: Double, _ body: (_ k: Int, _ i: Int, _ j: Int, _ posterior: Double) -> Void
  ) {
    let band = sums.scores.band
    for i in 1...max(band.sourceCount, 1) where i <= band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let cell = band.cell(i, j)
        if sums.afterMatch[cell] + sums.toEndAfterMatch[cell] - sums.total < log(floor) - 0.001 {
          continue
        }
        for k in 0..<sums.scores.inventory.count {
          let posterior = sums.posterior(k, endingAt: i, j)
          if posterior > floor { body(k, i, j, posterior) }
        }
      }
    }
  }

  func trainingBeads(_ source: IndexedText, _ target: IndexedText) -> [TrainingBead] {
    var beads: [TrainingBead] = []
    forEachMatch(above: Self.trainingFloor) { k, i, j, posterior in
      let shape = sums.scores.inventory.shapes[k]
      let bead = TrainingBead(
        source: source.wordRange(i - shape.source..<i),
        target: target.wordRange(j - shape.target..<j), weight: Float(posterior))
      let pairs = bead.source.count * bead.target.count
      if pairs > 0, pairs <= LexiconTrainer.largestBead { beads.append(bead) }
    }
    return beads
  }

  func parameters(_ pair: AlignmentRun.Pair) -> ModelParameters {
    var parameters = pair.parameters
    let inventory = parameters.inventory
    let sourceSums = Self.sums(pair.source)
    let targetSums = Self.sums(pair.target)
    var shapes = [Double](repeating: 0, count: inventory.count)
    var lengths: [(Double, Double, Double)] = []
    forEachMatch(above: 0.001) { k, i, j, posterior in
      let shape = inventory.shapes[k]
      shapes[k] += posterior
      lengths.append(
        (
          posterior, sourceSums[i] - sourceSums[i - shape.source],
          targetSums[j] - targetSums[j - shape.target]
        ))
    }
    let matches = shapes.reduce(0, +)
    let prior = ModelParameters.defaultPrior(inventory)
    parameters.shapePrior = zip(shapes, prior).map { ($0 + 30 * $1) / (matches + 30) }
    let s = lengths.reduce(0) { $0 + $1.0 * $1.1 }
    let t = lengths.reduce(0) { $0 + $1.0 * $1.2 }
    if s > 0, t > 0 {
      let ratio = t / s
      let deviations = lengths.reduce(0) { sum, bead in
        let d = bead.2 - ratio * bead.1
        return sum + bead.0 * max(0, d * d - LengthModel.baseVariance)
      }
      parameters.length.ratio = min(max(ratio, 0.05), 20)
      parameters.length.variance = min(
        max(deviations / (ratio * s), LengthModel.varianceRange.lowerBound),
        LengthModel.varianceRange.upperBound)
    }
    // Gaps: how often one opens, how often it goes on.
    let nulls = sourceNulls.reduce(0, +) + targetNulls.reduce(0, +)
    let opened = gapsOpened()
    let stays = max(nulls - opened, 0)
    parameters.gapOpen = (opened + 10 * 0.04) / (matches + 1 + 10)
    parameters.gapOpen = min(max(parameters.gapOpen, 0.0005), 0.4)
    parameters.gapStay = (stays + 10 * 0.3) / (nulls + 10)
    parameters.gapStay = min(max(parameters.gapStay, 0.01), 0.99)
    return parameters
  }

  /// Expected number of gaps: null sentences that a bead with two sides stands before.
  private func gapsOpened() -> Double {
    let scores = sums.scores
    let band = scores.band
    var opened = 0.0
    for i in 0...band.sourceCount {
      for j in Int(band.lower[i])...Int(band.upper[i]) {
        let cell = band.cell(i, j)
        let here = sums.afterMatch[cell] + scores.logOpen - sums.total
        if here < -30 { continue }
        if i < band.sourceCount, j >= Int(band.lower[i + 1]) {
          opened += exp(
            here + Double(scores.sourceNulls[i]) + sums.toEndAfterSource[band.cell(i + 1, j)])
        }
        if j < Int(band.upper[i]) {
          opened += exp(here + Double(scores.targetNulls[j]) + sums.toEndAfterTarget[cell + 1])
        }
      }
    }
    return opened
  }

  private static func sums(_ text: IndexedText) -> [Double] {
    var sums = [0.0]
    for profile in text.profiles { sums.append(sums[sums.count - 1] + Double(profile.length)) }
    return sums
  }

  /// A narrow band around the best path.
  func band(_ path: BestPath) -> Band {
    let old = sums.scores.band
    var lower = [Int32](repeating: Int32(old.targetCount), count: old.sourceCount + 1)
    var upper = [Int32](repeating: 0, count: old.sourceCount + 1)
    func visit(_ i: Int, _ j: Int) {
      for row in max(0, i - Self.nextHalfWidth)...min(old.sourceCount, i + Self.nextHalfWidth) {
        lower[row] = min(lower[row], Int32(max(0, j - Self.nextHalfWidth)))
        upper[row] = max(upper[row], Int32(min(old.targetCount, j + Self.nextHalfWidth)))
      }
    }
    visit(0, 0)
    for step in path.steps {
      switch step {
      case .match(let source, let target, _): visit(source.upperBound, target.upperBound)
      case .sourceNull(let i, let j): visit(i + 1, j)
      case .targetNull(let j, let i): visit(i, j + 1)
      }
    }
    return Band(lower: lower, upper: upper, targetCount: old.targetCount)
  }

  func beads(_ path: BestPath, scale: Double) -> [Bead] {
    path.steps.map { step in
      switch step {
      case .match(let source, let target, let k):
        Bead(
          source: source, target: target,
          confidence: Self.scaled(
            sums.posterior(k, endingAt: source.upperBound, target.upperBound), scale))
      case .sourceNull(let i, let j):
        Bead(source: i..<i + 1, target: j..<j, confidence: Self.scaled(sourceNulls[i], scale))
      case .targetNull(let j, let i):
        Bead(source: i..<i, target: j..<j + 1, confidence: Self.scaled(targetNulls[j], scale))
      }
    }
  }

  static func scaled(_ probability: Double, _ scale: Double) -> Double {
    let p = min(max(probability, 1e-9), 1 - 1e-9)
    return 1 / (1 + exp(-scale * log(p / (1 - p))))
  }
}
