import TranslationModel

/// What one round teaches the next: the expected counts of a pair.
struct Reestimation {
  let source: IndexedText
  let target: IndexedText
  let posteriors: Posteriors
  let embedded: EmbeddedPair?

  private static let shapeWeight = 30.0
  private static let rarestShape = 0.2
  private static let gapWeight = 10.0

  /// The beads that the lexicon learns from: those of a probability above `floor`.
  func trainingBeads(_ inventory: ShapeInventory, above floor: Float) -> [TrainingBead] {
    posteriors.matches.compactMap { match in
      guard match.probability > floor else { return nil }
      let (sources, targets) = ranges(match, inventory)
      let bead = TrainingBead(
        source: source.wordRange(sources), target: target.wordRange(targets),
        weight: match.probability)
      let pairs = bead.source.count * bead.target.count
      return pairs > 0 && pairs <= LexiconTrainer.largestBead ? bead : nil
    }
  }

  private func ranges(
    _ match: Posteriors.Match, _ inventory: ShapeInventory
  ) -> (Range<Int>, Range<Int>) {
    let shape = inventory.shapes[Int(match.shape)]
    return (
      Int(match.source) - shape.source..<Int(match.source),
      Int(match.target) - shape.target..<Int(match.target)
    )
  }

  /// Parameters fitted to the expected counts, what held before any round added as pseudo-counts.
  func parameters(after old: ModelParameters) -> ModelParameters {
    var parameters = old
    let inventory = old.inventory
    var shapes = [Double](repeating: 0, count: inventory.count)
    var lengths: [(weight: Double, source: Double, target: Double)] = []
    var units = [Double](repeating: 0, count: 2 * CountModel.reach + 1)
    var marks = units
    var markSums = (source: 1.0, target: 1.0)
    var ends = [Double](repeating: 0, count: old.ends.classes * old.ends.classes)
    var starts = [Double](repeating: 0, count: old.starts.classes * old.starts.classes)
    let sourceClasses = source.borderClasses()
    let targetClasses = target.borderClasses()
    var sourceJoins = [Double](repeating: 0, count: IndexedText.joinRatios.count)
    var targetJoins = sourceJoins
    var paragraphs = [Double](repeating: 0, count: Layout.classCount * Layout.classCount)
    let sourceLayout = Layout.classes(of: source)
    let targetLayout = Layout.classes(of: target)
    let sourceBorders = Layout.borders(of: source)
    let targetBorders = Layout.borders(of: target)
    var sourceParagraphJoins = [0.0, 0.0]
    var targetParagraphJoins = [0.0, 0.0]
    for match in posteriors.matches {
      let weight = Double(match.probability)
      let (sources, targets) = ranges(match, inventory)
      shapes[Int(match.shape)] += weight
      lengths.append(
        (weight, source.lengthSums.difference(sources), target.lengthSums.difference(targets)))
      let unit = target.unitSums.difference(targets) - source.unitSums.difference(sources)
      units[CountModel.place(unit)] += weight
      let sourceMarks = source.markSums.difference(sources)
      let targetMarks = target.markSums.difference(targets)
      marks[CountModel.place(targetMarks - old.marks.ratio * sourceMarks)] += weight
      markSums.source += weight * sourceMarks
      markSums.target += weight * targetMarks
      let (i, j) = (sources.upperBound - 1, targets.upperBound - 1)
      ends[
        Int(source.profiles[i].end.rawValue) * old.ends.classes
          + Int(target.profiles[j].end.rawValue)] += weight
      starts[
        Int(source.profiles[sources.lowerBound].start.rawValue) * old.starts.classes
          + Int(target.profiles[targets.lowerBound].start.rawValue)] += weight
      for border in sources.dropLast() {
        sourceJoins[sourceClasses[border]] += weight
        sourceParagraphJoins[sourceBorders[border]] += weight
      }
      for border in targets.dropLast() {
        targetJoins[targetClasses[border]] += weight
        targetParagraphJoins[targetBorders[border]] += weight
      }
      paragraphs[sourceLayout[i] * Layout.classCount + targetLayout[j]] += weight
    }
    let count = shapes.reduce(0, +)
    refitShapes(&parameters, shapes)
    parameters.length.refit(lengths)
    parameters.units.refit(units, ratio: nil)
    parameters.marks.refit(marks, ratio: markSums.target / markSums.source)
    parameters.ends.refit(ends)
    parameters.starts.refit(starts)
    parameters.sourceJoins.refit(sourceJoins)
    parameters.targetJoins.refit(targetJoins)
    parameters.paragraphs.refit(paragraphs)
    parameters.sourceParagraphJoins.refit(sourceParagraphJoins)
    parameters.targetParagraphJoins.refit(targetParagraphJoins)
    refitSimilarity(&parameters, inventory)
    refitGaps(&parameters, matches: count)
    return parameters
  }

  /// Large shapes that are not expected anywhere are dropped: they cost time only.
  private func refitShapes(_ parameters: inout ModelParameters, _ counts: [Double]) {
    let old = parameters.inventory
    parameters.inventory = old.keeping { counts[$0] > Self.rarestShape }
    let kept = zip(old.shapes, counts).filter { parameters.inventory.shapes.contains($0.0) }
    let total = kept.reduce(Self.shapeWeight) { $0 + $1.1 }
    parameters.shapePrior = zip(kept, parameters.inventory.defaultPrior).map {
      ($0.1 + Self.shapeWeight * $1) / total
    }
  }

  /// Beads below this probability say nothing of what is nearly one.
  private static let nearFloor: Float = 0.1

  private func refitSimilarity(_ parameters: inout ModelParameters, _ inventory: ShapeInventory) {
    guard let embedded, let similarity = parameters.similarity else { return }
    func z(_ sources: Range<Int>, _ targets: Range<Int>) -> Double? {
      embedded.cosine(sources, targets).map {
        similarity.z($0, ShapeInventory.Shape(source: sources.count, target: targets.count))
      }
    }
    var beads: [NormalFit.Weighted] = []
    var near: [NormalFit.Weighted] = []
    for match in posteriors.matches {
      let weight = Double(match.probability)
      let (sources, targets) = ranges(match, inventory)
      if let z = z(sources, targets) { beads.append((weight, z)) }
      guard match.probability > Self.nearFloor else { continue }
      for other in EmbeddedPair.near(sources, targets) {
        if let z = z(other.source, other.target) { near.append((weight, z)) }
      }
    }
    parameters.similarity?.refit(beads, near)
  }

  private func refitGaps(_ parameters: inout ModelParameters, matches: Double) {
    let nulls =
      posteriors.sourceNulls.reduce(0, +) + posteriors.targetNulls.reduce(0, +)
    let open =
      (posteriors.gaps + Self.gapWeight * ModelParameters.initialGapOpen)
      / (matches + 1 + Self.gapWeight)
    let stay =
      (max(nulls - posteriors.gaps, 0) + Self.gapWeight * ModelParameters.initialGapStay)
      / (nulls + Self.gapWeight)
    parameters.gapOpen = min(max(open, 0.0005), 0.4)
    parameters.gapStay = min(max(stay, 0.01), 0.99)
  }
}

extension [Int32] {
  /// The difference of the sums at the ends of a range.
  fileprivate func difference(_ range: Range<Int>) -> Double {
    Double(self[range.upperBound] - self[range.lowerBound])
  }
}
