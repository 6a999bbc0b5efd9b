import Glibc

/// What a round knows of a text pair besides its words: re-estimated from the expected counts of
/// the round before.
struct ModelParameters: Sendable {
  let inventory: ShapeInventory
  /// The probability of each shape of the inventory.
  var shapePrior: [Double]
  var length = LengthModel()
  var sourceLengths: LogNormal
  var targetLengths: LogNormal
  /// The chance that a gap begins after a bead.
  var gapOpen = 0.04
  /// The chance that a gap goes on after one of its sentences.
  var gapStay = 0.3

  /// Shapes before anything was seen: the order of the published counts for European texts (Gale &
  /// Church 1993), thinned out for larger ones.
  static func defaultPrior(_ inventory: ShapeInventory) -> [Double] {
    let weights = inventory.shapes.map { shape -> Double in
      let (small, large) = (min(shape.source, shape.target), max(shape.source, shape.target))
      return switch (small, large) {
      case (1, 1): 0.89
      case (1, 2): 0.04
      case (2, 2): 0.011
      case (1, 3): 0.007
      case (2, 3): 0.004
      case (1, 4): 0.002
      case (3, 3): 0.0015
      default: 0.0007
      }
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  init(inventory: ShapeInventory, sourceLengths: LogNormal, targetLengths: LogNormal) {
    self.inventory = inventory
    self.sourceLengths = sourceLengths
    self.targetLengths = targetLengths
    shapePrior = Self.defaultPrior(inventory)
  }

  var logOpen: Double { log(gapOpen / 2) }
  var logStay: Double { log(gapStay) }
  var logLeave: Double { log((1 - gapStay) / (1 - gapOpen)) }
  /// From a gap on the source side to one on the target side.
  var logSwitch: Double { log((1 - gapStay) / (1 - gapOpen) * gapOpen / 2) }
}
