import Glibc
import TranslationModel

/// For one side of a pair, what every run of up to a few sentences has to say by itself.
///
/// Runs are named by their end position, counted from the first sentence of a part of the text, and
/// their number of sentences; the entry for the run of `s` sentences before position `p` is at
/// `p * largest + s - 1`.
struct SpanTable {
  let largest: Int
  /// The part of a bead's score that depends on this side alone; -infinity for a run that cannot be
  /// one side of a bead.
  private(set) var scores: [Double] = []
  /// Characters in the run, and those expected of its translation.
  private(set) var lengths: [Double] = []
  private(set) var expected: [Double] = []
  /// What a squared deviation from the expected length costs.
  private(set) var costs: [Double] = []
  /// Inner sentences and marks, in the units of the target side.
  private(set) var units: [Double] = []
  private(set) var marks: [Double] = []

  init(
    _ text: IndexedText, _ side: Side, in part: Range<Int>, largest: Int,
    parameters: ModelParameters, weights: AlignmentWeights
  ) {
    self.largest = largest
    let model = SideModel(side, parameters)
    let nulls = text.profiles[part].map { profile in
      weights.length * model.lengths.logDensity(at: profile.length)
        + weights.units * model.unitShares[min(Int(profile.units), 15)]
        + weights.marks * model.markShares[min(Int(profile.marks), 15)]
    }
    let joins = Self.joinScores(text, part, model, weights)
    let entries = (part.count + 1) * largest
    scores = Array(repeating: -.infinity, count: entries)
    lengths = Array(repeating: 0, count: entries)
    expected = lengths
    costs = lengths
    units = lengths
    marks = lengths
    let first = part.lowerBound
    for end in 0...part.count {
      var score = 0.0
      for size in 1...largest where size <= end {
        let start = end - size
        score -= 0.5 * nulls[start]
        if size > 1 { score += joins[start + 1] }
        let entry = end * largest + size - 1
        let length = Double(text.lengthSums[first + end] - text.lengthSums[first + start])
        let mean = length * model.ratio
        let variance = model.variance * mean + LengthModel.baseVariance
        // A uniform cut of the run into its sentences, or joining would be free.
        let cut = Double(size - 1) * log(max(length, 1))
        scores[entry] = score - 0.5 * weights.length * (0.5 * log(2 * .pi * variance) + cut)
        lengths[entry] = length
        expected[entry] = mean
        costs[entry] = 0.5 * weights.length / (2 * variance)
        units[entry] = Double(text.unitSums[first + end] - text.unitSums[first + start])
        marks[entry] =
          Double(text.markSums[first + end] - text.markSums[first + start]) * model.markRatio
      }
    }
  }

  /// For each sentence of a part what joining it to the one before it adds.
  private static func joinScores(
    _ text: IndexedText, _ part: Range<Int>, _ model: SideModel, _ weights: AlignmentWeights
  ) -> [Double] {
    part.map { sentence in
      guard sentence > 0 else { return 0 }
      guard text.joins[sentence] else { return -.infinity }
      return weights.joins * model.joins.logRatios[text.borderClass(before: sentence)]
        + weights.paragraphs
        * model.paragraphJoins.logRatios[text.profiles[sentence].beginsParagraph ? 1 : 0]
    }
  }
}

/// The parts of the parameters that belong to one side.
struct SideModel {
  /// Expected characters and marks of the other side per one of this side.
  let ratio: Double
  let markRatio: Double
  /// Variance per expected character of the other side.
  let variance: Double
  let lengths: LogNormal
  let unitShares: [Double]
  let markShares: [Double]
  let joins: ClassRatios
  let paragraphJoins: ClassRatios

  init(_ side: Side, _ parameters: ModelParameters) {
    switch side {
    case .source:
      joins = parameters.sourceJoins
      paragraphJoins = parameters.sourceParagraphJoins
      ratio = parameters.length.ratio
      variance = parameters.length.targetVariance
      lengths = parameters.sourceLengths
      unitShares = parameters.units.sourceShares
      markShares = parameters.marks.sourceShares
      markRatio = parameters.marks.ratio
    case .target:
      joins = parameters.targetJoins
      paragraphJoins = parameters.targetParagraphJoins
      ratio = 1 / parameters.length.ratio
      variance = parameters.length.sourceVariance
      lengths = parameters.targetLengths
      unitShares = parameters.units.targetShares
      markShares = parameters.marks.targetShares
      markRatio = 1
    }
  }
}
