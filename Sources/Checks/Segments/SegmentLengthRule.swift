import TranslationModel

/// A target that is much longer or shorter than this bitext makes one expect.
///
/// After Gale & Church (1993): a target grows with its source in a ratio, and its variance with the
/// length. Both are learned from the pairs of the text, beginning with what is usual.
final class SegmentLengthRule: Rule {
  static let description = RuleDescription(
    "segment/length", type: .length, category: "Accuracy: omission", severity: .info,
    summary: "the target is much longer or shorter than the text makes one expect",
    explanation: """
      How many letters a target has for those of its source is learned from the text itself. What \
      is twice off, and further than all but one pair in a hundred thousand would be by chance, has \
      mostly lost a sentence or taken one in. Short texts are passed over.
      """,
    examples: [
      .wrong(
        [
          (
            """
            Sau chiến thắng đó, cùng với Hiệp định Giơ-ne-vơ, hòa bình lập lại, đất nước đi theo con \
            đường trung lập, nhân dân trở về làm ăn trên ruộng đồng của mình.
            """, "Peace was restored."
          )
        ], finds: "Peace was restored."),
      .right([
        ("Sau chiến thắng đó, hòa bình được lập lại.", "After that victory peace was restored."),
        ("Vâng.", "Yes, of course I will."),
      ]),
    ])

  private static let shortest = 30
  private static let furthest = 4.4
  /// Pairs that the usual ratio counts as much as.
  private static let priorPairs = 20.0
  /// Letters of a target for one of its source, and the variance for each.
  private var targetLength = 100.0 * SegmentLengthRule.priorPairs
  private var sourceLength = 100.0 * SegmentLengthRule.priorPairs
  private var variance = 3.5 * SegmentLengthRule.priorPairs
  private var pairs = SegmentLengthRule.priorPairs

  func collect(_ pair: AnalyzedPair) {
    guard let (source, target) = lengths(pair), source >= 10, target >= 10 else { return }
    let ratio = targetLength / sourceLength
    // What is far off teaches nothing.
    guard target < 3 * ratio * source, source * ratio < 3 * target else { return }
    let distance = target - ratio * source
    variance += distance * distance / source
    targetLength += target
    sourceLength += source
    pairs += 1
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let (source, target) = lengths(pair), max(source, target) >= Double(Self.shortest),
      min(source, target) > 0
    else { return [] }
    let expected = source * targetLength / sourceLength
    let deviation = (variance / pairs * source).squareRoot()
    guard abs(target - expected) > Self.furthest * deviation,
      target > 2 * expected || 2 * target < expected
    else { return [] }
    let kind = target > expected ? "longer" : "shorter"
    var finding = description.finding(
      at: [pair.place(.target), pair.place(.source)],
      "The target has \(Int(target)) letters where about \(Int(expected)) are usual: much \(kind); "
        + "look for what was \(target > expected ? "added" : "left out").")
    if target > expected { finding.type = .addition }
    return [finding]
  }

  private func lengths(_ pair: AnalyzedPair) -> (source: Double, target: Double)? {
    guard let source = pair.source, let target = pair.target else { return nil }
    return (Double(source.letters), Double(target.letters))
  }
}
