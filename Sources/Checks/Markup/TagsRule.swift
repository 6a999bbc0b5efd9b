import TranslationModel

/// Tags that the target has lost, added or crossed.
final class TagsRule: Rule {
  static let description = RuleDescription(
    "markup/tags", type: .markup, category: "Design and markup: markup tag", severity: .error,
    summary: "tags that differ between the sides, or cross",
    explanation: """
      A tag of the source belongs into the target, as often and closed in the reverse order in which \
      it was opened: tags in the text, and the inline codes that TMX and XLIFF keep apart from it, \
      which the file's own numbers link across the sides. A word in angle brackets that is no tag, as <file> in a manual, is passed over. \
      Copy the tag from the source.
      """,
    examples: [
      .wrong([("Bấm <b>OK</b>", "Press <b>OK")], finds: "</b>"),
      .wrong([("Bấm OK", "Press <b>OK</b>")], finds: "<b>", "</b>"),
      .wrong([("<b><i>a</i></b>", "<b><i>a</b></i>")], finds: "</b>"),
      .right([
        ("Bấm <b>OK</b>", "Press <b>OK</b>"), ("dùng: x <tệp>", "usage: x <file>"),
        ("<i>a</i> <b>c</b>", "<b>c</b> <i>a</i>"),
      ]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      target.saysSomething
    else { return [] }
    let (old, new) = tags(source, target, pair.pair.codes)
    guard !(old.isEmpty && new.isEmpty) else { return [] }
    let missing = surplus(of: old, over: new)
    let added = surplus(of: new, over: old)
    if missing.isEmpty, added.isEmpty {
      guard firstCrossing(in: old) == nil, let tag = firstCrossing(in: new) else { return [] }
      return [
        description.finding(
          at: [pair.place(.target, tag.range)],
          "\(tag.label) crosses a tag that was opened after its own; close that one first.")
      ]
    }
    return missing.map { tag in
      description.finding(
        at: [pair.place(.source, tag.range), pair.place(.target)],
        "\(tag.label) is missing in the target; put it there.")
    }
      + added.map { tag in
        description.finding(
          at: [pair.place(.target, tag.range)], "The source has no \(tag.label); take it out.")
      }
  }

  /// What stands in the texts as text, and the codes that the file keeps apart from it.
  private func tags(
    _ source: AnalyzedText, _ target: AnalyzedText, _ codes: [Side: [InlineCode]]
  ) -> (source: [InlineMarkup], target: [InlineMarkup]) {
    let (old, new) = (InlineMarkup.tags(in: source), InlineMarkup.tags(in: target))
    if codes.isEmpty { return (old, new) }
    let byLink = codes.values.allSatisfy { $0.allSatisfy { $0.link != nil } }
    func merged(_ tags: [InlineMarkup], _ side: Side) -> [InlineMarkup] {
      // In the order of the text; codes at one place stay in theirs.
      (tags + (codes[side] ?? []).map { InlineMarkup($0, byLink: byLink) }).enumerated()
        .sorted {
          ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }.map(\.element)
    }
    return (merged(old, .source), merged(new, .target))
  }

  /// The tags that stand more often in the first list.
  private func surplus(of tags: [InlineMarkup], over others: [InlineMarkup]) -> [InlineMarkup] {
    var counts: [String: Int] = [:]
    for tag in others { counts[tag.key, default: 0] += 1 }
    return tags.filter { tag in
      counts[tag.key, default: 0] -= 1
      return counts[tag.key, default: 0] < 0
    }
  }

  /// The first closing tag of something that was not opened last. Tags that nothing closes, such
  /// as <br> and <p>, count for nothing.
  private func firstCrossing(in tags: [InlineMarkup]) -> InlineMarkup? {
    let closed = Set(tags.filter { $0.kind == .close }.map(\.name))
    var open: [String] = []
    var counts: [String: Int] = [:]
    for tag in tags where closed.contains(tag.name) {
      switch tag.kind {
      case .open:
        open.append(tag.name)
        counts[tag.name, default: 0] += 1
      case .empty: break
      case .close:
        guard counts[tag.name, default: 0] > 0 else { continue }
        guard open.last == tag.name else { return tag }
        open.removeLast()
        counts[tag.name, default: 0] -= 1
      }
    }
    return nil
  }
}
