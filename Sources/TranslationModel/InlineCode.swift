/// A code inside a segment, and where in the segment's text it stands.
public struct InlineCode: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case open
    case close
    /// Stands for itself, or has its other half in another segment.
    case alone
  }

  public var kind: Kind
  /// Links an opening code with its end in the same segment; nil for one that stands alone.
  public var number: String?
  /// Links a code with its counterpart on the other side, where the file says so.
  public var link: String?
  /// As a reader knows it: `<b>`, `{1}`.
  public var text: String
  /// How many UTF-8 bytes of the segment's plain text stand before it.
  public var offset: Int

  public init(
    _ kind: Kind, number: String? = nil, link: String? = nil, text: String, offset: Int
  ) {
    self.kind = kind
    self.number = number
    self.link = link
    self.text = text
    self.offset = offset
  }
}

extension InlineText {
  /// The codes of a segment, with their places in its ``plainText``. O(length).
  public var codes: [InlineCode] {
    if case .text? = runs.first, runs.count == 1 { return [] }
    var codes: [InlineCode] = []
    var offset = 0
    appendCodes(to: &codes, &offset)
    // An end has no link of its own: it goes with its beginning.
    var links: [String: String] = [:]
    for code in codes where code.kind == .open {
      if let number = code.number, let link = code.link { links[number] = link }
    }
    for position in codes.indices where codes[position].kind == .close {
      codes[position].link = codes[position].number.flatMap { links[$0] }
    }
    return codes
  }

  private func appendCodes(to codes: inout [InlineCode], _ offset: inout Int) {
    for run in runs {
      switch run {
      case .text(let text): offset += text.utf8.count
      case .tag(let tag) where tag.kind == .highlight:
        // Its number is its own, so that highlights nest as they are written.
        let number = "hi \(codes.count)"
        let name = tag.type.map { "hi type=\"\($0)\"" } ?? "hi"
        codes.append(
          InlineCode(.open, number: number, link: tag.link, text: "<\(name)>", offset: offset))
        tag.content.appendCodes(to: &codes, &offset)
        codes.append(InlineCode(.close, number: number, text: "</hi>", offset: offset))
      case .tag(let tag):
        let kind: InlineCode.Kind =
          switch tag.kind {
          case .begin: .open
          case .end: .close
          default: .alone
          }
        codes.append(
          InlineCode(
            kind, number: kind == .alone ? nil : tag.number, link: tag.link, text: tag.code,
            offset: offset))
      }
    }
  }
}

extension InlineTag {
  /// The code itself; where the file keeps none, the element that stands for it.
  fileprivate var code: String {
    let code = content.runs.map { run in
      if case .text(let text) = run { text } else { "" }
    }.joined()
    if !code.isEmpty { return code }
    return "<\(kind.rawValue)\(type.map { " type=\"\($0)\"" } ?? "")>"
  }
}
