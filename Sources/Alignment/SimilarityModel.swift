import Glibc

/// How similar the vectors of the two sides of a bead are, against those of sentences that do not belong
/// together.
///
/// A cosine is told as *z*, its distance from the mean of random pairs of the same shape in their
/// standard deviations. Before there is a path *z* itself counts. Then log of B(*z*)/(½R(*z*) + ½H(*z*)):
/// B is fitted to the beads of the round before, H to what is nearly one of them, with a sentence more or
/// less on one side, and R is the standard normal distribution of random pairs. Without H what is half
/// right would look as good as what is right: both are far from random. Vectors that say nothing make
/// all three the same, and the ratio 0 everywhere.
struct SimilarityModel: Sendable {
  /// Mean and one over the standard deviation of random pairs, by numbers of sentences.
  private let means: [Double]
  private let scales: [Double]
  private let columns: Int
  /// The log-ratio of *z* from `lowest` on, in steps of 1/`resolution`.
  private var table: [Float]

  private static let lowest = -8.0
  private static let highest = 24.0
  private static let resolution = 64.0
  /// What *z* counts before there is a path, and where it counts no more.
  private static let firstSlope = 0.3
  private static let firstRange = -2.0...6.0
  /// What is believed of beads, and of what is nearly one, before any was seen; worth so many.
  private static let usual = NormalFit(mean: 3, variance: 2.25)
  private static let usualNear = NormalFit(mean: 1.5, variance: 2.25)
  private static let priorWeight = 10.0
  /// The share of what is no bead that is nearly one.
  private static let nearShare = 0.5
  /// The share of beads whose vectors are no better than those of random pairs.
  private static let failures = 0.01

  /// Takes random pairs of all texts.
  ///
  /// - Returns: nil when there are too few sentences to tell what random pairs are like.
  init?(_ pairs: [EmbeddedPair], upTo largest: ShapeInventory) {
    let draws = RandomPairs(pairs)
    guard let base = draws.moments(of: ShapeInventory.Shape(source: 1, target: 1)) else {
      return nil
    }
    var means: [Double] = []
    var scales: [Double] = []
    for source in 1...largest.largestSource {
      for target in 1...largest.largestTarget {
        let own = draws.moments(of: ShapeInventory.Shape(source: source, target: target))
        let moments = own.map { $0.shrunk(towards: base) } ?? base
        means.append(moments.mean)
        scales.append(1 / moments.variance.squareRoot())
      }
    }
    self.means = means
    self.scales = scales
    columns = largest.largestTarget
    table = Self.tabulated { z in
      Self.firstSlope * min(max(z, Self.firstRange.lowerBound), Self.firstRange.upperBound)
    }
  }

  /// How far a cosine is from those of random pairs.
  func z(_ cosine: Double, _ shape: ShapeInventory.Shape) -> Double {
    let place = (shape.source - 1) * columns + shape.target - 1
    return (cosine - means[place]) * scales[place]
  }

  /// What turns a cosine of a shape into its place in the table: `cosine * slope + offset`.
  func line(of shape: ShapeInventory.Shape) -> (slope: Float, offset: Float) {
    let place = (shape.source - 1) * columns + shape.target - 1
    let slope = scales[place] * Self.resolution
    return (Float(slope), Float(0.5 - Self.lowest * Self.resolution - means[place] * slope))
  }

  /// The log-ratio at a place, which may lie outside of the table.
  @inline(__always)
  func logRatio(at place: Float) -> Float {
    table[Int(min(max(place, 0), Float(table.count - 1)))]
  }

  private static func tabulated(_ logRatio: (Double) -> Double) -> [Float] {
    (0...Int((highest - lowest) * resolution)).map {
      Float(logRatio(lowest + Double($0) / resolution))
    }
  }

  /// Fits the model to the *z* of beads, and of what is nearly one, each with its weight.
  mutating func refit(_ beads: [NormalFit.Weighted], _ near: [NormalFit.Weighted]) {
    let bead = NormalFit(beads, after: Self.usual, weight: Self.priorWeight)
    let half = NormalFit(near, after: Self.usualNear, weight: Self.priorWeight)
    let random = NormalFit(mean: 0, variance: 1)
    table = Self.tabulated { z in
      let none = logAdd(
        log(1 - Self.nearShare) + random.logDensity(z),
        log(Self.nearShare) + half.logDensity(z))
      return logAdd(log(Self.failures), log(1 - Self.failures) + bead.logDensity(z) - none)
    }
    // More similar is never worse, although a wide and a narrow distribution meet twice.
    let middle = min(
      max(Int((bead.mean - Self.lowest) * Self.resolution), 0), table.count - 1)
    for place in stride(from: middle - 1, through: 0, by: -1) {
      table[place] = min(table[place], table[place + 1])
    }
    for place in (middle + 1)..<max(table.count, middle + 1) {
      table[place] = max(table[place], table[place - 1])
    }
  }
}
