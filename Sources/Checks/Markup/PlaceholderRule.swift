import TextAnalysis
import TranslationModel

/// A placeholder that the target has lost, added, or put in another's place.
final class PlaceholderRule: Rule {
  static let description = RuleDescription(
    "markup/placeholder", type: .markup, category: "Design and markup: markup tag",
    severity: .error, summary: "placeholders that differ between the sides",
    explanation: """
      A program puts values into %s, %1$d, %(name)s, {0}, {name} and ${name}: one that is missing or \
      spelt otherwise breaks it. Placeholders of C without numbers must stand in the same order. In \
      ICU messages ({n, plural, …}) only the names of arguments count, since languages have other \
      plural forms.
      """,
    examples: [
      .wrong([("Xoá %s?", "Delete %d?")], finds: "%d"), .wrong([("Mở {0}", "Open")], finds: "{0}"),
      .wrong([("%s có %d tệp", "%d files in %s")], finds: "%d", "%s"),
      .right([
        ("Xoá %s?", "Delete %s?"), ("%s có %d tệp", "%2$d files in %1$s"), ("100 %", "100%"),
        ("{n, plural, other {# tệp}}", "{n, plural, one {# file} other {# files}}"),
      ]),
    ])

  private static let marks = ByteSet("%{$")

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      target.saysSomething,
      !(source.characters.isDisjoint(with: Self.marks)
        && target.characters.isDisjoint(with: Self.marks))
    else { return [] }
    if let message = ICUMessage(source.text), let translated = ICUMessage(target.text) {
      return message.arguments == translated.arguments
        ? []
        : [
          description.finding(
            at: [pair.place(.target), pair.place(.source)],
            "The arguments of the message differ: \(message.names) in the source, "
              + "\(translated.names) in the target.")
        ]
    }
    let (old, new) = (
      Placeholder.placeholders(in: source), Placeholder.placeholders(in: target)
    )
    return findings(
      in: pair, lone(old, beside: new, source, target), lone(new, beside: old, target, source))
  }

  /// As many different placeholders of one text as are told.
  private static let most = 100

  /// The first of each kind that the other side has none of. A singular may leave its number out
  /// (“one file”), so that counts are not compared. What touches a letter (%sx%s) is no code to the
  /// tokeniser, but it is there.
  private func lone(
    _ placeholders: [Placeholder], beside others: [Placeholder], _ own: AnalyzedText,
    _ other: AnalyzedText
  ) -> [Placeholder] {
    var known = Set(others.map(\.key))
    return placeholders.filter { known.insert($0.key).inserted }.prefix(Self.most)
      .filter { !isHidden($0, own, other) }
  }

  /// Whether the placeholder stands on the other side where it is not recognised, and nowhere else.
  private func isHidden(
    _ placeholder: Placeholder, _ own: AnalyzedText, _ other: AnalyzedText
  ) -> Bool {
    let code = Array(own.bytes[placeholder.range])
    return other.bytes.firstRange(of: code) != nil
      && !other.tokens.contains {
        $0.kind == .code && other.bytes[$0.range].elementsEqual(code)
      }
  }

  private func findings(
    in pair: AnalyzedPair, _ missing: [Placeholder], _ added: [Placeholder]
  ) -> [Finding] {
    return (0..<max(missing.count, added.count)).map { position in
      let from = position < missing.count ? pair.place(.source, missing[position].range) : nil
      let to = position < added.count ? pair.place(.target, added[position].range) : nil
      if let from, let to {
        return description.finding(
          at: [to, from],
          from.text == to.text
            ? "“\(to.text)” stands in another place than in the source; number it, as in %2$s."
            : "The source has “\(from.text)” in the place of “\(to.text)”.",
          suggestions: from.text == to.text ? [] : [from.text])
      }
      if let to {
        return description.finding(at: [to], "The source has no “\(to.text)”; take it out.")
      }
      let place = from ?? pair.place(.source)
      return description.finding(
        at: [place, pair.place(.target)], "“\(place.text)” is missing in the target.")
    }
  }
}
