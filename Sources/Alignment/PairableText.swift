import TranslationModel

/// The segments of a document that can be paired, with the way back to all of them.
struct PairableText {
  /// Positions of the pairable segments in the document.
  let positions: [Int]
  /// How many segments the document has.
  let count: Int
  /// For each pairable segment whether the one before it in the document is pairable too.
  let joins: [Bool]

  init(_ segments: ArraySlice<Segment>) {
    let first = segments.startIndex
    let texts = segments.indices.filter { segments[$0].kind == .text }.map { $0 - first }
    positions = texts
    count = segments.count
    joins = texts.indices.map { $0 > 0 && texts[$0 - 1] == texts[$0] - 1 }
  }

  /// How many segments before this one can be paired.
  func count(before segment: Int) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < segment { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The place of a segment among those that can be paired; nil when it is none of them.
  func position(of segment: Int) -> Int? {
    let place = count(before: segment)
    return place < positions.count && positions[place] == segment ? place : nil
  }

  /// Beads over pairable segments as beads over all segments: what is never paired stands in null
  /// beads of its own, in place. With each bead the number of the one that it was.
  static func restore(
    _ beads: [Bead], source: PairableText, target: PairableText
  ) -> [(bead: Bead, origin: Int?)] {
    var restored: [(bead: Bead, origin: Int?)] = []
    var i = 0
    var j = 0
    func skip(source end: Int, target otherEnd: Int) {
      while i < end {
        restored.append((Bead(source: i..<i + 1, target: j..<j, confidence: 1), nil))
        i += 1
      }
      while j < otherEnd {
        restored.append((Bead(source: i..<i, target: j..<j + 1, confidence: 1), nil))
        j += 1
      }
    }
    for (number, bead) in beads.enumerated() {
      skip(
        source: bead.source.isEmpty ? i : source.positions[bead.source.lowerBound],
        target: bead.target.isEmpty ? j : target.positions[bead.target.lowerBound])
      let range = i..<i + bead.source.count
      let otherRange = j..<j + bead.target.count
      restored.append(
        (Bead(source: range, target: otherRange, confidence: bead.confidence), number))
      i = range.upperBound
      j = otherRange.upperBound
    }
    skip(source: source.count, target: target.count)
    return restored
  }
}
