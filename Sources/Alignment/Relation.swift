import Glibc
import TranslationModel

/// How likely two texts are to have anything to do with each other, which the confidence in each of
/// their beads depends on.
///
/// Lengths and marks agree somewhat in any two texts, and in short ones there is little else: a path
/// through four sentences of one text and four of another is likely enough, *given* that they
/// correspond. What tells is the sum of the scores of the beads on the best path. Of 900 pairs of two to
/// twelve beads in five languages, half of them unrelated, the log-odds were the same line whatever the
/// length. Long texts have sums that leave no doubt, or consist of gaps.
struct Relation: Sendable {
  private let probability: Double

  /// The log-odds that one unit of the sum is worth, and the sum that tells nothing.
  private static let slope = 0.45
  private static let neutral = 3.6
  /// With more sentences on both sides nothing is doubted as a whole.
  private static let largestDoubted = 200

  /// Of texts that certainly have.
  static let certain = Relation(probability: 1)

  private init(probability: Double) { self.probability = probability }

  /// - Parameters:
  ///   - support: the sum of the scores of all beads on the best path.
  ///   - prior: the probability before anything was seen.
  init(support: Double, prior: Double) {
    guard prior > 0, prior < 1 else {
      probability = prior
      return
    }
    let logOdds = Self.slope * (support - Self.neutral) + log(prior / (1 - prior))
    probability = 1 / (1 + exp(-logOdds))
  }

  /// Whether a text is short enough to be doubted, and nothing in it is settled.
  static func isDoubted(_ pair: TextPair, prior: Double) -> Bool {
    prior < 1 && pair.constraints.confirmed.isEmpty
      && min(pair.source.count, pair.target.count) <= largestDoubted
  }

  /// The bead with the confidence that is left of it. What is in a gap is there all the more when nothing
  /// corresponds.
  func applied(to bead: Bead) -> Bead {
    let confidence = bead.confidence * probability + (bead.isNull ? 1 - probability : 0)
    return Bead(
      source: bead.source, target: bead.target, confidence: min(max(confidence, 0), 1))
  }
}
