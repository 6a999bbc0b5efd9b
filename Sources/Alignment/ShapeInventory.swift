import TranslationModel

/// The bead shapes with text on both sides that the search considers, in a fixed order.
struct ShapeInventory: Hashable, Sendable {
  struct Shape: Hashable, Sendable {
    let source: Int
    let target: Int
  }

  let shapes: [Shape]
  let largestSource: Int
  let largestTarget: Int

  /// All shapes up to 4-4, the slender ones up to 1-6, and those no larger than `limit`.
  init(upTo limit: BeadShape = BeadShape(source: 6, target: 6)) {
    var shapes: [Shape] = []
    for total in 2...8 {
      for source in 1..<total {
        let target = total - source
        let isBroad = source <= 4 && target <= 4
        let isSlender = total <= 7 && max(source, target) <= 6
        guard isBroad || isSlender, source <= limit.source, target <= limit.target else { continue }
        shapes.append(Shape(source: source, target: target))
      }
    }
    self.init(shapes)
  }

  private init(_ shapes: [Shape]) {
    self.shapes = shapes
    largestSource = shapes.map(\.source).max() ?? 1
    largestTarget = shapes.map(\.target).max() ?? 1
  }

  var count: Int { shapes.count }

  /// The probability of each shape before anything was seen: the order of the published counts for
  /// European texts (Gale & Church 1993), thinned out for larger ones.
  var defaultPrior: [Double] {
    let weights = shapes.map { shape -> Double in
      switch (min(shape.source, shape.target), max(shape.source, shape.target)) {
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

  /// The shapes up to three sentences, and of the larger ones those that `isKept` accepts.
  func keeping(_ isKept: (Int) -> Bool) -> ShapeInventory {
    ShapeInventory(
      shapes.indices.filter { shapes[$0].source + shapes[$0].target <= 4 || isKept($0) }
        .map { shapes[$0] })
  }

  func index(of shape: BeadShape) -> Int? {
    shapes.firstIndex { $0.source == shape.source && $0.target == shape.target }
  }
}
