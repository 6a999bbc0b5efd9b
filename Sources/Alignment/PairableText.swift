import TranslationModel

/// The segments of a document that can be paired, with the way back to all of them.
struct PairableText {
  /// Positions of the pairable segments in the document.
  let positions: [Int]
  /// How many segments the document has.
  let count: Int
  /// For each pairable segment whether the one before it in the document is pairable too.
  let joins: [Bool]

  init(_ segments: [Segment]) {
    let texts = segments.indices.filter { segments[$0].kind == .text }
    positions = texts
    count = segments.count
    joins = texts.indices.map { $0 > 0 && texts[$0 - 1] == texts[$0] - 1 }
  }

  /// Beads over pairable segments as beads over all segments: what is never paired stands in null
  /// beads of its own, in place.
  static func restore(_ beads: [Bead], source: PairableText, target: PairableText) -> [Bead] {
    var restored: [Bead] = []
    var i = 0
    var j = 0
    func skip(source end: Int, target otherEnd: Int) {
      while i < end {
        restored.append(Bead(source: i..<i + 1, target: j..<j, confidence: 1))
        i += 1
      }
      while j < otherEnd {
        restored.append(Bead(source: i..<i, target: j..<j + 1, confidence: 1))
        j += 1
      }
    }
    for bead in beads {
      skip(
        source: bead.source.isEmpty ? i : source.positions[bead.source.lowerBound],
        target: bead.target.isEmpty ? j : target.positions[bead.target.lowerBound])
      let range = i..<i + bead.source.count
      let otherRange = j..<j + bead.target.count
      restored.append(Bead(source: range, target: otherRange, confidence: bead.confidence))
      i = range.upperBound
      j = otherRange.upperBound
    }
    skip(source: source.count, target: target.count)
    return restored
  }
}
