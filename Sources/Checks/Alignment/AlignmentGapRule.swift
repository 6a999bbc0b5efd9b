import TranslationModel

/// A sentence that nothing on the other side was aligned with.
final class AlignmentGapRule: Rule {
  static let description = RuleDescription(
    "align/gap", type: .omission, category: "Accuracy: omission", severity: .info,
    summary: "a sentence without a counterpart on the other side",
    explanation: """
      When two texts are aligned, a sentence that stands alone was left out of the translation, or \
      added to it. Marks and numbers alone ask for nothing; and in a text of one language nothing \
      has a counterpart. Translate it, or see whether the alignment is right there.
      """,
    examples: [
      .wrong(
        [("Ruộng xanh.", "Green fields."), ("Trời đẹp.", nil), (nil, "We left.")],
        finds: "Trời đẹp.", "We left."),
      .right([("Ruộng xanh.", "Green fields."), ("* * *", nil)]),
      .right([(nil, "Green fields."), (nil, "We left.")]),
    ])

  private var hasSide: Set<Side> = []

  func collect(_ pair: AnalyzedPair) {
    for side in Side.allCases where pair[side] != nil { hasSide.insert(side) }
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard hasSide.count == 2 else { return [] }
    let lone: Side
    switch (pair.source, pair.target) {
    case (let source?, nil) where source.saysSomething: lone = .source
    case (nil, let target?) where target.saysSomething: lone = .target
    default: return []
    }
    var finding = description.finding(
      at: [pair.place(lone)],
      lone == .source
        ? "Nothing in the target renders this; translate it, or mend the alignment."
        : "Nothing in the source says this; take it out, or mend the alignment.")
    if lone == .target { finding.type = .addition }
    return [finding]
  }
}
