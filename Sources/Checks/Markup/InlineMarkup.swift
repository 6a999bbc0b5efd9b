import TextAnalysis

/// A tag that stands in a text as text: `<b>`, `</b>`, `<br/>`.
struct InlineMarkup {
  enum Kind {
    case open
    case close
    case empty
  }

  let name: String
  let kind: Kind
  let range: Range<Int>

  /// Equal for tags that do the same.
  var key: String { kind == .close ? "/" + name : name }

  /// The tags of a text. What stands in angle brackets but is no tag (`<file>` in a manual) is
  /// none unless it is known, has attributes, closes itself, or is closed somewhere.
  static func tags(in text: AnalyzedText) -> [InlineMarkup] {
    guard text.characters.contains(UInt8(ascii: "<")) else { return [] }
    var all: [(tag: InlineMarkup, isSure: Bool)] = []
    var closed = Set<String>()
    for token in text.tokens.indices where text.tokens[token].kind == .code {
      let code = text.withBytes(of: token) { String(decoding: $0, as: UTF8.self) }
      guard code.hasPrefix("<") else { continue }
      let body = code.dropFirst().dropLast()
      let isClose = body.hasPrefix("/")
      let name = String(body.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
      guard !name.isEmpty, name.utf8.allSatisfy({ $0.isTagByte }) else { continue }
      if isClose { closed.insert(name) }
      let tag = InlineMarkup(
        name: name, kind: isClose ? .close : body.hasSuffix("/") ? .empty : .open,
        range: text.tokens[token].range)
      all.append(
        (
          tag,
          isClose || tag.kind == .empty || body.contains("=") || known.contains(name.lowercased())
        )
      )
    }
    return all.filter { $0.isSure || closed.contains($0.tag.name) }.map(\.tag)
  }

  /// Elements of HTML that stand in sentences, and the inline codes of TMX and XLIFF.
  private static let known: Set<String> = [
    "a", "b", "i", "u", "s", "p", "em", "strong", "br", "hr", "span", "code", "tt", "pre", "kbd",
    "img", "sub", "sup", "li", "ul", "ol", "td", "tr", "th", "table", "div", "font", "small", "big",
    "h1", "h2", "h3", "h4", "h5", "h6", "ph", "bpt", "ept", "it", "g", "x", "bx", "ex", "mrk", "pc",
    "sc", "ec",
  ]
}

extension UInt8 {
  /// Whether it may stand in the name of an element; names beyond ASCII are words in a manual.
  fileprivate var isTagByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
