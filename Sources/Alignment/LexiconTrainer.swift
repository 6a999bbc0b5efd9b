import Glibc

/// Learns which words translate each other from weighted beads (IBM Model 1, Brown et al. 1993),
/// in both directions at once.
///
/// From the third iteration on, both directions count the product of their two posteriors
/// (alignment by agreement, Liang et al. 2006), so that one table of expected counts serves both.
/// Words at like places in their sentences are favoured, as word orders go together more often than
/// not (Dyer et al. 2013).
struct LexiconTrainer {
  /// One text pair with the beads to learn from.
  struct Lesson {
    let source: IndexedText
    let target: IndexedText
    let beads: [TrainingBead]
  }

  struct Outcome {
    var counts: PairCounts
    /// What each lesson added, in the order of the lessons.
    var links: [[TrainingLink]]
  }

  let twins: Twins
  /// The probability of each word anywhere.
  let sourceShares: [Float]
  let targetShares: [Float]
  /// What is known beforehand.
  let prior: PairCounts

  static let iterations = 5
  static let iterationsBeforeAgreement = 2
  /// The share of words that translate nothing.
  static let nullShare: Float = 0.1
  /// How much likelier a pair of twins, or one that is known beforehand, is at the start.
  static let twinBonus: Float = 1.25
  static let priorBonus: Float = 50
  /// How steeply likelihood falls with the distance of relative positions.
  static let diagonal: Float = 2
  /// A bead of more word pairs than this teaches too little for its cost.
  static let largestBead = 40_000
  /// Links below this are not kept apart.
  static let smallestLink: Float = 0.01

  func outcome(of lessons: [Lesson]) throws -> Outcome {
    let pairs = NumberedPairs(lessons, prior: prior, targetWords: targetShares.count)
    var values = initialValues(pairs)
    for iteration in 0..<Self.iterations {
      if Task.isCancelled { throw CancellationError() }
      let isLast = iteration == Self.iterations - 1
      let isAgreed = iteration >= Self.iterationsBeforeAgreement
      var pass = ExpectationPass(
        trainer: self, pairs: pairs, values: values, isFirst: iteration == 0, isAgreed: isAgreed,
        keepsLinks: isLast)
      for lesson in lessons { pass.add(lesson) }
      if isLast {
        return Outcome(
          counts: PairCounts(
            starts: pairs.starts, columns: pairs.columns, counts: pass.counts.map { $0.x }),
          links: pass.links)
      }
      values = pass.counts
      normalize(&values, pairs)
    }
    preconditionFailure("a trainer without an iteration")
  }

  private func initialValues(_ pairs: NumberedPairs) -> [SIMD2<Float>] {
    var values = [SIMD2<Float>](repeating: .one, count: pairs.columns.count)
    for word in 0..<pairs.sourceWords {
      let known = prior.row(word).reduce(Float(0.3)) { $0 + prior.counts[$1] }
      for pair in pairs.starts[word]..<pairs.starts[word + 1] {
        var value: Float = 1
        if pairs.columns[pair] == twins.target[word] { value += Self.twinBonus }
        if pairs.base[pair] > 0 { value += Self.priorBonus * pairs.base[pair] / known }
        values[pair] = SIMD2(value, value)
      }
    }
    return values
  }

  /// Turns counts into probabilities: of targets given sources in `x`, the other way round in `y`.
  private func normalize(_ values: inout [SIMD2<Float>], _ pairs: NumberedPairs) {
    var columnSums = [Float](repeating: 0, count: targetShares.count)
    for pair in values.indices { columnSums[Int(pairs.columns[pair])] += values[pair].y }
    for word in 0..<pairs.sourceWords {
      var sum: Float = 0
      for pair in pairs.starts[word]..<pairs.starts[word + 1] { sum += values[pair].x }
      let scale = sum > 0 ? 1 / sum : 0
      for pair in pairs.starts[word]..<pairs.starts[word + 1] {
        let column = columnSums[Int(pairs.columns[pair])]
        values[pair] *= SIMD2(scale, column > 0 ? 1 / column : 0)
      }
    }
  }
}
