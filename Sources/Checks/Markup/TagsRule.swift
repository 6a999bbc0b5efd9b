import TranslationModel

/// Tags that the target has lost, added or crossed.
final class TagsRule: Rule {
  static let description = RuleDescription(
    "markup/tags", type: .markup, category: "Design and markup: markup tag", severity: .error,
    summary: "tags that differ between the sides, or cross",
    explanation: """
      A tag of the source belongs into the target, as often and closed in the reverse order in which \
      it was opened. A word in angle brackets that is no tag, as <file> in a manual, is passed over. \
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
    let (old, new) = (InlineMarkup.tags(in: source), InlineMarkup.tags(in: target))
    guard !(old.isEmpty && new.isEmpty) else { return [] }
    let missing = surplus(of: old, over: new)
    let added = surplus(of: new, over: old)
    if missing.isEmpty, added.isEmpty {
      guard firstCrossing(in: old) == nil, let tag = firstCrossing(in: new) else { return [] }
      return [
        description.finding(
          at: [pair.place(.target, tag.range)],
          "<\(tag.key)> crosses a tag that was opened after its own; close that one first.")
      ]
    }
    return missing.map { tag in
      let place = pair.place(.source, tag.range)
      return description.finding(
        at: [place, pair.place(.target)], "\(place.text) is missing in the target; put it there.")
    }
      + added.map { tag in
        let place = pair.place(.target, tag.range)
        return description.finding(at: [place], "The source has no \(place.text); take it out.")
      }
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
