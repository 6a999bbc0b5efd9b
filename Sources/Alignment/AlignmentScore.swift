public import TranslationModel

/// How well alignments agree with gold alignments.
///
/// The measures of vecalign's scorer: a bead is *strictly* right when both of its sides are exactly
/// those of a gold bead, and *laxly* right when its sides overlap with what gold pairs. Precision
/// counts every bead, null beads too; recall counts the gold beads with both sides. Null beads are
/// also scored for themselves, sentence by sentence.
public struct AlignmentScore: Hashable, Sendable {
  /// Right answers among given ones, and among those asked for.
  public struct Measure: Hashable, Sendable {
    public var rightGiven = 0
    public var given = 0
    public var rightWanted = 0
    public var wanted = 0

    public var precision: Double { given > 0 ? Double(rightGiven) / Double(given) : 0 }
    public var recall: Double { wanted > 0 ? Double(rightWanted) / Double(wanted) : 0 }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
      let sum = precision + recall
      return sum > 0 ? 2 * precision * recall / sum : 0
    }
  }

  /// One row of the calibration table: beads of about the same confidence.
  public struct CalibrationBin: Hashable, Sendable {
    public var count = 0
    public var right = 0
    public var confidenceSum = 0.0

    public var meanConfidence: Double { count > 0 ? confidenceSum / Double(count) : 0 }
    public var accuracy: Double { count > 0 ? Double(right) / Double(count) : 0 }
  }

  public private(set) var strict = Measure()
  public private(set) var lax = Measure()
  /// Strict agreement over all beads of both, null ones too.
  public private(set) var allBeads = Measure()
  /// Null beads sentence by sentence.
  public private(set) var nulls = Measure()
  /// For each shape how many gold beads there are, and how many of them were found.
  public private(set) var goldShapes: [BeadShape: ShapeCount] = [:]
  /// Ten rows of equal width, from confidence 0 to 1, nulls cut into single sentences.
  public private(set) var calibration = Array(repeating: CalibrationBin(), count: 10)

  /// Gold beads of one shape.
  public struct ShapeCount: Hashable, Sendable {
    public var found = 0
    public var count = 0
  }

  public init() {}

  /// Adds the alignment of one document; its confidences too, where each group has one.
  public mutating func add(gold: [AlignedPositions], hypothesis: [AlignedPositions]) {
    let goldSet = Set(gold.map(\.sides))
    let hypothesisSet = Set(hypothesis.map(\.sides))
    let (rightGiven, laxGiven, given) = Self.agreement(of: hypothesisSet, with: goldSet)
    let (rightWanted, laxWanted, wanted) = Self.agreement(
      of: goldSet.filter { !$0.isNull }, with: hypothesisSet.filter { !$0.isNull })
    strict.add(rightGiven, given, rightWanted, wanted)
    lax.add(laxGiven, given, laxWanted, wanted)
    let common = goldSet.intersection(hypothesisSet).count
    allBeads.add(common, hypothesisSet.count, common, goldSet.count)
    let goldNulls = Self.nullSentences(goldSet)
    let nullsGiven = Self.nullSentences(hypothesisSet)
    let commonNulls = goldNulls.intersection(nullsGiven).count
    nulls.add(commonNulls, nullsGiven.count, commonNulls, goldNulls.count)
    for bead in goldSet {
      goldShapes[bead.shape, default: ShapeCount()].count += 1
      if hypothesisSet.contains(bead) { goldShapes[bead.shape, default: ShapeCount()].found += 1 }
    }
    if hypothesis.allSatisfy({ $0.confidence != nil }) { calibrate(goldSet, hypothesis) }
  }

  /// The same for an aligner's beads.
  public mutating func add(gold: [AlignedPositions], hypothesis: [Bead]) {
    add(gold: gold, hypothesis: hypothesis.map { AlignedPositions($0) })
  }

  private mutating func calibrate(
    _ gold: Set<AlignedPositions>, _ hypothesis: [AlignedPositions]
  ) {
    let goldSet = Set(gold.flatMap(Self.splittingNull))
    for bead in hypothesis.flatMap(Self.splittingNull) {
      let confidence = bead.confidence ?? 0
      let row = min(max(Int(confidence * 10), 0), 9)
      calibration[row].count += 1
      calibration[row].confidenceSum += confidence
      if goldSet.contains(bead.sides) { calibration[row].right += 1 }
    }
  }

  /// The mean distance of confidence from accuracy over the rows of the calibration table, each
  /// weighted by its beads (ECE).
  public var expectedCalibrationError: Double {
    let count = calibration.reduce(0) { $0 + $1.count }
    guard count > 0 else { return 0 }
    return calibration.reduce(0) {
      $0 + abs($1.meanConfidence - $1.accuracy) * Double($1.count) / Double(count)
    }
  }

  /// A null group as one for each of its sentences.
  private static func splittingNull(_ bead: AlignedPositions) -> [AlignedPositions] {
    guard bead.isNull else { return [bead] }
    return bead.source.map {
      AlignedPositions(source: [$0], target: [], confidence: bead.confidence)
    }
      + bead.target.map { AlignedPositions(source: [], target: [$0], confidence: bead.confidence) }
  }

  private static func agreement(
    of tested: Set<AlignedPositions>, with gold: Set<AlignedPositions>
  ) -> (strict: Int, lax: Int, count: Int) {
    var partners: [Int: Set<Int>] = [:]
    for bead in gold {
      for position in bead.source { partners[position, default: []].formUnion(bead.target) }
    }
    var strict = 0
    var lax = 0
    var count = 0
    for bead in tested where !(bead.source.isEmpty && bead.target.isEmpty) {
      count += 1
      if gold.contains(bead) {
        strict += 1
        lax += 1
      } else if bead.source.contains(where: { source in
        partners[source].map { partners in bead.target.contains(where: partners.contains) } ?? false
      }) {
        lax += 1
      }
    }
    return (strict, lax, count)
  }

  private static func nullSentences(_ beads: Set<AlignedPositions>) -> Set<AlignedPositions> {
    Set(beads.filter(\.isNull).flatMap(splittingNull))
  }
}

extension AlignedPositions {
  /// Without what is believed of it.
  fileprivate var sides: AlignedPositions { AlignedPositions(source: source, target: target) }
  fileprivate var isNull: Bool { source.isEmpty || target.isEmpty }
  fileprivate var shape: BeadShape { BeadShape(source: source.count, target: target.count) }
}

extension AlignmentScore.Measure {
  fileprivate mutating func add(_ rightGiven: Int, _ given: Int, _ rightWanted: Int, _ wanted: Int)
  {
    self.rightGiven += rightGiven
    self.given += given
    self.rightWanted += rightWanted
    self.wanted += wanted
  }
}
