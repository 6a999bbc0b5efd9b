import TranslationModel

/// The segments of a section that is to be aligned.
struct SectionText: Sendable {
  let section: Sections.Section
  let source: IndexedCorpus.Half
  let target: IndexedCorpus.Half
  /// Forbidden pairs by their positions among what can be paired.
  let forbidden: [Point]
  private let vectors: PairVectors?

  init(_ pair: TextPair, _ section: Sections.Section) {
    self.section = section
    let sources = pair.source[section.source]
    let targets = pair.target[section.target]
    source = (sources, PairableText(sources))
    target = (targets, PairableText(targets))
    vectors = pair.vectors
    var points: [Point] = []
    for forbidden in pair.constraints.forbidden {
      guard section.source.contains(forbidden.source), section.target.contains(forbidden.target),
        let i = source.pairable.position(of: forbidden.source - section.source.lowerBound),
        let j = target.pairable.position(of: forbidden.target - section.target.lowerBound)
      else { continue }
      points.append(Point(source: i, target: j))
    }
    forbidden = points
  }

  /// The vectors of the section; nil where the text has none.
  var embedded: EmbeddedPair? { vectors.map { EmbeddedPair($0, self) } }

  /// Beads over what can be paired as beads over all segments of the text, each with the number of the
  /// one that it was.
  func placed(_ beads: [Bead]) -> [(bead: Bead, origin: Int?)] {
    let (first, other) = (section.source.lowerBound, section.target.lowerBound)
    return PairableText.restore(beads, source: source.pairable, target: target.pairable).map {
      bead, origin in
      let placed = Bead(
        source: bead.source.lowerBound + first..<bead.source.upperBound + first,
        target: bead.target.lowerBound + other..<bead.target.upperBound + other,
        confidence: bead.confidence)
      return (placed, origin)
    }
  }
}
