import TranslationModel

/// Takes the score of the beads of a path apart.
struct EvidenceFinder {
  let scorer: BeadScorer
  let anchors: Anchors

  private typealias Part = (
    part: WritableKeyPath<BeadEvidence, Double>,
    weights: [WritableKeyPath<AlignmentWeights, Double>]
  )

  private static var parts: [Part] {
    [
      (\.shape, [\.shape]), (\.length, [\.length]), (\.words, [\.words]),
      (\.structure, [\.units, \.marks, \.ends, \.starts, \.joins, \.paragraphs]),
      (\.memory, [\.memory]),
    ]
  }

  /// For each step of the path its evidence.
  func evidence(for path: BestPath, in narrow: Band) -> [BeadEvidence] {
    var evidence = Array(repeating: BeadEvidence(), count: path.steps.count)
    for (part, kept) in Self.parts {
      var some = AlignmentWeights.none
      for weight in kept { some[keyPath: weight] = scorer.weights[keyPath: weight] }
      var partial = scorer
      partial.weights = some
      let scores = partial.scores(in: narrow)
      for (place, step) in path.steps.enumerated() {
        guard case .match(let source, let target, let shape) = step else { continue }
        let cell = narrow.cell(source.upperBound, target.upperBound)
        evidence[place][keyPath: part] = Double(
          scores.matches[cell * scores.inventory.count + shape])
      }
    }
    if scorer.embedded != nil {
      for (place, step) in path.steps.enumerated() {
        guard case .match(let source, let target, let shape) = step else { continue }
        evidence[place].embedding = scorer.embeddingScore(
          shape, endingAt: source.upperBound, target.upperBound)
      }
    }
    // What the words say less without the anchors is what the anchors say.
    var blind = AlignmentWeights.none
    blind.words = scorer.weights.words
    let scores = scorer.forgetting(anchors, blind).scores(in: narrow)
    for (place, step) in path.steps.enumerated() {
      guard case .match(let source, let target, let shape) = step else { continue }
      let cell = narrow.cell(source.upperBound, target.upperBound)
      let words = Double(scores.matches[cell * scores.inventory.count + shape])
      evidence[place].anchors = evidence[place].words - words
      evidence[place].words = words
    }
    return evidence
  }
}

extension BeadScorer {
  /// The same scorer with tables that do not know the anchors.
  fileprivate func forgetting(_ anchors: Anchors, _ weights: AlignmentWeights) -> BeadScorer {
    var scorer = self
    scorer.tables = anchors.removed(from: tables)
    scorer.weights = weights
    return scorer
  }
}

extension AlignmentWeights {
  /// No evidence counts.
  static let none: Self = {
    var weights = Self()
    for weight: WritableKeyPath<Self, Double> in [
      \.shape, \.length, \.words, \.units, \.marks, \.ends, \.starts, \.joins, \.paragraphs,
      \.memory, \.embedding, \.gapOpen, \.gapStay, \.shortNulls,
    ] { weights[keyPath: weight] = 0 }
    return weights
  }()
}
