/// The vectors of both sides of a section.
struct EmbeddedPair: Sendable {
  let source: EmbeddedText
  let target: EmbeddedText

  init(_ vectors: PairVectors, _ section: SectionText) {
    source = EmbeddedText(
      vectors.source, section.source.pairable, from: section.section.source.lowerBound)
    target = EmbeddedText(
      vectors.target, section.target.pairable, from: section.section.target.lowerBound)
  }

  /// The cosine of the sides of a bead that ends at (i, j); nil when a side has no vector.
  func cosine(_ shape: ShapeInventory.Shape, endingAt i: Int, _ j: Int) -> Double? {
    let row = source.row(shape.source, endingAt: i)
    let other = target.row(shape.target, endingAt: j)
    guard row >= 0, other >= 0 else { return nil }
    return source.table.cosine(of: Int(row), with: target.table, Int(other))
  }

  /// The cosine of a source run and a target run; nil when there is none.
  func cosine(_ source: Range<Int>, _ target: Range<Int>) -> Double? {
    guard self.source.hasRuns(of: source), self.target.hasRuns(of: target) else { return nil }
    return cosine(
      ShapeInventory.Shape(source: source.count, target: target.count),
      endingAt: source.upperBound, target.upperBound)
  }

  /// What a bead would be with one sentence more or less at an end of one side.
  static func near(
    _ source: Range<Int>, _ target: Range<Int>
  ) -> [(source: Range<Int>, target: Range<Int>)] {
    varied(source).map { ($0, target) } + varied(target).map { (source, $0) }
  }

  private static func varied(_ range: Range<Int>) -> [Range<Int>] {
    var ranges = [
      range.lowerBound - 1..<range.upperBound, range.lowerBound..<range.upperBound + 1,
    ]
    if range.count > 1 { ranges += [range.dropFirst(), range.dropLast()] }
    return ranges
  }
}
