import TextAnalysis
import TranslationModel

/// An address of the web or of mail that the other side does not have.
final class LinkMismatchRule: Rule {
  static let description = RuleDescription(
    "link/mismatch", type: .inconsistentEntities, category: "Design and markup: link",
    severity: .warning, summary: "a URL or an e-mail address on one side only",
    explanation: """
      Addresses are compared without their scheme, a slash at the end and the marks of a language \
      (/en/, en.): those may well change. A link that leads elsewhere in each language is right \
      once you waive it.
      """,
    examples: [
      .wrong([("Xem https://vnn.vn/a.", "See https://vnn.vn/b.")], finds: "https://vnn.vn/b"),
      .wrong([("Thư: a@b.vn", "Mail us.")], finds: "a@b.vn"),
      .right([
        ("Xem http://vnn.vn/vi/a/.", "See https://vnn.vn/en/a."), ("Thư: a@b.vn", "Mail: A@b.vn"),
        ("https://vnn.vn", "<https://vnn.vn>"),
        ("https://vi.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/A"),
      ]),
    ])

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let source = pair.source, let target = pair.target, source.saysSomething,
      target.saysSomething, source.hasAddress || target.hasAddress
    else { return [] }
    let (old, new) = (addresses(in: source), addresses(in: target))
    let missing = lone(in: old, beside: new)
    let added = lone(in: new, beside: old)
    return (0..<max(missing.count, added.count)).map { position in
      let from = position < missing.count ? pair.place(.source, missing[position]) : nil
      let to = position < added.count ? pair.place(.target, added[position]) : nil
      if let from, let to {
        return description.finding(
          at: [to, from], "The source has \(from.text), the target \(to.text).",
          suggestions: [from.text])
      }
      if let to {
        return description.finding(at: [to], "The source has no address \(to.text).")
      }
      let place = from ?? pair.place(.source)
      return description.finding(
        at: [place, pair.place(.target)], "\(place.text) is missing in the target; put it there.")
    }
  }

  private func addresses(in text: AnalyzedText) -> [(key: String, range: Range<Int>)] {
    text.tokens.compactMap { token in
      var range = token.range
      if token.kind == .code {
        // <https://vnn.vn>
        let code = text.bytes[range]
        guard code.starts(with: "<http".utf8) || code.starts(with: "<mailto:".utf8),
          !code.contains(0x20)
        else { return nil }
        range = range.lowerBound + 1..<range.upperBound - 1
      } else if !token.isAddress {
        return nil
      }
      return (Self.key(String(text.text[utf8Range: range])), range)
    }
  }

  private func lone(
    in own: [(key: String, range: Range<Int>)], beside other: [(key: String, range: Range<Int>)]
  ) -> [Range<Int>] {
    let known = Set(other.map(\.key))
    return own.filter { !known.contains($0.key) }.map(\.range)
  }

  /// What is left without scheme, language and the slash at the end.
  private static func key(_ address: String) -> String {
    var key = Substring(address.lowercased())
    if let scheme = key.firstRange(of: "://") { key = key[scheme.upperBound...] }
    for prefix in ["mailto:", "www."] where key.hasPrefix(prefix) {
      key = key.dropFirst(prefix.count)
    }
    let parts = key.split(omittingEmptySubsequences: true, whereSeparator: { "/.".contains($0) })
      .map { part -> Substring in
        let language = part.prefix { $0 != "-" && $0 != "_" }
        return ["vi", "en"].contains(language) && part.count <= 5 ? "*" : part
      }
    return parts.filter { $0 != "*" }.joined(separator: "/")
  }
}

extension Token {
  /// Whether it is a URL or an e-mail address.
  var isAddress: Bool { kind == .url || kind == .email }
}
