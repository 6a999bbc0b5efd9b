import TranslationModel

/// What is to be aligned: the sections of some text pairs between what is settled, and what is known
/// of their words, confirmed beads included.
struct AlignmentPlan {
  /// By text pair.
  let sections: [[Sections.Section]]
  /// The sections of all pairs that are not confirmed, in order.
  let parts: [SectionText]
  let evidence: LexicalEvidence

  /// - Throws: ``ConstraintError`` for constraints that contradict each other.
  init(_ pairs: [TextPair], knowing evidence: LexicalEvidence) throws(ConstraintError) {
    var sections: [[Sections.Section]] = []
    var parts: [SectionText] = []
    var evidence = evidence
    for pair in pairs {
      let found = try Sections(
        pair.constraints, source: pair.source.count, target: pair.target.count
      ).sections
      for section in found {
        if !section.isConfirmed {
          parts.append(SectionText(pair, section))
        } else if !section.source.isEmpty, !section.target.isEmpty {
          evidence.pairs.append(
            LexicalEvidence.KnownPair(
              source: Self.text(pair.source[section.source]),
              target: Self.text(pair.target[section.target])))
        }
      }
      sections.append(found)
    }
    self.sections = sections
    self.parts = parts
    self.evidence = evidence
  }

  private static func text(_ segments: ArraySlice<Segment>) -> String {
    segments.lazy.map(\.text).joined(separator: " ")
  }
}
