import TextAnalysis
import TranslationModel

/// A tag that stands in a text as text: `<b>`, `</b>`, `<br/>`; or an inline code of its segment.
struct InlineMarkup {
  enum Kind {
    case open
    case close
    case empty
  }

  /// Equal for a tag and the one that closes it.
  let name: String
  let kind: Kind
  /// Empty for a code, which is no part of the text.
  let range: Range<Int>
  /// Equal for tags that do the same.
  let key: String
  /// As it is shown to a reader.
  let label: String

  private init(_ name: String, _ kind: Kind, _ range: Range<Int>, label: String) {
    self.name = name
    self.kind = kind
    self.range = range
    self.label = label
    key = kind == .close ? "/" + name : name
  }

  /// - Parameter byLink: whether codes of both sides say which are each other's counterparts.
  init(_ code: InlineCode, byLink: Bool) {
    kind =
      switch code.kind {
      case .open: .open
      case .close: .close
      case .alone: .empty
      }
    // No element has a space in its name.
    name = "code \(code.number ?? "")"
    range = code.offset..<code.offset
    label = code.text
    key = "\(kind) " + (byLink ? code.link ?? "" : code.text)
  }

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
        name, isClose ? .close : body.hasSuffix("/") ? .empty : .open, text.tokens[token].range,
        label: code)
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
