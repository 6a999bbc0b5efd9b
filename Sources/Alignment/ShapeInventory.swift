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
    self.shapes = shapes
    largestSource = shapes.map(\.source).max() ?? 1
    largestTarget = shapes.map(\.target).max() ?? 1
  }

  var count: Int { shapes.count }

  func index(of shape: BeadShape) -> Int? {
    shapes.firstIndex { $0.source == shape.source && $0.target == shape.target }
  }
}
