/// What the vectors of a bead's sides say for it.
extension BeadScorer {
  /// Adds the log-ratio of the cosine of both sides, weighted, to every bead.
  func addEmbedding(to matches: inout [Float], _ band: Band, _ origin: Point) {
    guard let embedded, let similarity = parameters.similarity, weights.embedding != 0 else {
      return
    }
    let weight = Float(weights.embedding)
    let shapes = parameters.inventory.shapes
    let lines = shapes.map(similarity.line)
    let (lower, upper) = (band.lower, band.upper)
    var scores: [Float] = []
    swap(&scores, &matches)
    for end in 1...max(band.sourceCount, 1) where end <= band.sourceCount {
      for (k, shape) in shapes.enumerated() where shape.source <= end {
        let row = embedded.source.row(shape.source, endingAt: origin.source + end)
        let start = end - shape.source
        let first = max(Int(lower[end]), Int(lower[start]) + shape.target)
        let last = min(Int(upper[end]), Int(upper[start]) + shape.target)
        guard row >= 0, first <= last else { continue }
        let ends = origin.target + first...origin.target + last
        let base = band.cell(end, first) - ends.lowerBound
        let line = lines[k]
        embedded.source.table.forEachCosine(
          of: Int(row), with: embedded.target.table,
          rows: embedded.target.rows(shape.target, endingAt: ends)
        ) { place, cosine in
          scores[(base &+ place) &* shapes.count &+ k] +=
            weight * similarity.logRatio(at: cosine * line.slope + line.offset)
        }
      }
    }
    swap(&scores, &matches)
  }

  /// What the vectors say for one bead.
  func embeddingScore(_ k: Int, endingAt i: Int, _ j: Int) -> Double {
    let shape = parameters.inventory.shapes[k]
    guard let similarity = parameters.similarity,
      let cosine = embedded?.cosine(shape, endingAt: i, j)
    else { return 0 }
    let line = similarity.line(of: shape)
    return weights.embedding
      * Double(similarity.logRatio(at: Float(cosine) * line.slope + line.offset))
  }
}
