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

  /// The positions of a bead, in rising order; gold may have gaps in them.
  public struct Positions: Hashable, Sendable {
    public let source: [Int]
    public let target: [Int]

    public init(source: [Int], target: [Int]) {
      self.source = source
      self.target = target
    }

    public init(_ bead: Bead) {
      self.init(source: Array(bead.source), target: Array(bead.target))
    }

    var isNull: Bool { source.isEmpty || target.isEmpty }
    var shape: BeadShape { BeadShape(source: source.count, target: target.count) }
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

  /// Adds the alignment of one document.
  public mutating func add(gold: [Positions], hypothesis: [Positions]) {
    let goldSet = Set(gold)
    let hypothesisSet = Set(hypothesis)
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
  }

  /// Adds the alignment of one document, its confidences too.
  public mutating func add(gold: [Positions], hypothesis: [Bead]) {
    add(gold: gold, hypothesis: hypothesis.map(Positions.init))
    let goldSet = Set(gold.flatMap(Self.splittingNull))
    for bead in hypothesis.splittingNulls() {
      let row = min(Int(bead.confidence * 10), 9)
      calibration[row].count += 1
      calibration[row].confidenceSum += bead.confidence
      if goldSet.contains(Positions(bead)) { calibration[row].right += 1 }
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

  private static func splittingNull(_ bead: Positions) -> [Positions] {
    guard bead.isNull else { return [bead] }
    return bead.source.map { Positions(source: [$0], target: []) }
      + bead.target.map { Positions(source: [], target: [$0]) }
  }

  private static func agreement(
    of tested: Set<Positions>, with gold: Set<Positions>
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

  private static func nullSentences(_ beads: Set<Positions>) -> Set<Positions> {
    Set(beads.filter(\.isNull).flatMap(splittingNull))
  }
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
