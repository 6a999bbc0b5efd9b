import TranslationModel

/// Puts the sections of each text together again.
struct AlignmentAssembly {
  private(set) var texts: [AlignmentResult.Text]
  private let pairs: [TextPair]
  /// Nil when nobody asked for evidence.
  private let links: LinkFinder?

  init(_ pairs: [TextPair], links: LinkFinder?) {
    self.pairs = pairs
    self.links = links
    texts = pairs.map { _ in AlignmentResult.Text(beads: [], evidence: []) }
  }

  mutating func add(confirmed section: Sections.Section, to number: Int) {
    add(
      Bead(source: section.source, target: section.target, confidence: 1), BeadEvidence(), nil,
      to: number)
  }

  mutating func add(
    _ outcome: AlignmentRun.Outcome, _ part: SectionText, _ relation: Relation, to number: Int
  ) {
    for (bead, origin) in part.placed(outcome.beads.map(relation.applied)) {
      add(
        bead,
        origin.flatMap { outcome.evidence.isEmpty ? nil : outcome.evidence[$0] } ?? BeadEvidence(),
        outcome.anchors, to: number)
    }
  }

  private mutating func add(
    _ bead: Bead, _ evidence: BeadEvidence, _ anchors: Anchors?, to number: Int
  ) {
    texts[number].beads.append(bead)
    guard let links else { return }
    var evidence = evidence
    if !bead.isNull {
      evidence.links = links.links(
        between: pairs[number].source[bead.source], and: pairs[number].target[bead.target],
        anchors: anchors)
    }
    texts[number].evidence.append(evidence)
  }
}
