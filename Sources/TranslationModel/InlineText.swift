/// The content of a segment: text with codes in it.
public struct InlineText: Hashable, Sendable {
  public enum Run: Hashable, Sendable {
    case text(String)
    indirect case tag(InlineTag)
  }

  public var runs: [Run]

  public init(runs: [Run] = []) { self.runs = runs }

  public init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  public var isEmpty: Bool { runs.isEmpty }

  /// The text that a reader sees: codes and what stands in them left out, highlighted text kept.
  public var plainText: String {
    if case .text(let only)? = runs.first, runs.count == 1 { return only }
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    for run in runs {
      switch run {
      case .text(let part): text += part
      case .tag(let tag) where tag.kind == .highlight: tag.content.append(to: &text)
      case .tag: break
      }
    }
  }
}

extension InlineText: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}
