/// A code inside a segment: formatting, a placeholder, a footnote (TMX 1.4b, section "Content markup").
public struct InlineTag: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `bpt`: opens a pair; ``InlineTag/number`` links it to its end.
    case begin = "bpt"
    /// `ept`: closes a pair.
    case end = "ept"
    /// `it`: one half of a pair whose other half is in another segment.
    case isolated = "it"
    /// `ph`: stands alone.
    case placeholder = "ph"
    /// `hi`: marks text; its content is text to translate.
    case highlight = "hi"
    /// `sub`: a text of its own inside a code, such as a footnote or a title.
    case subflow = "sub"
    /// `ut`: a code of unknown kind (deprecated since TMX 1.4).
    case unknown = "ut"
  }

  public var kind: Kind
  /// Links a beginning with its end, inside one segment (`i`).
  public var number: String?
  /// Links a code with its counterpart in the other languages (`x`).
  public var link: String?
  /// What the code does, in the words of the tool that wrote it (`type`).
  public var type: String?
  /// Whether a placeholder belongs to the text before, after or on both sides (`assoc`).
  public var association: String?
  /// `begin` or `end`, for an isolated code (`pos`).
  public var position: String?
  /// The kind of data of a subflow (`datatype`).
  public var dataType: String?
  /// What stands inside: code for most kinds, text for a highlight or a subflow.
  public var content: InlineText

  public init(
    _ kind: Kind, number: String? = nil, link: String? = nil, type: String? = nil,
    association: String? = nil, position: String? = nil, dataType: String? = nil,
    content: InlineText = InlineText()
  ) {
    self.kind = kind
    self.number = number
    self.link = link
    self.type = type
    self.association = association
    self.position = position
    self.dataType = dataType
    self.content = content
  }
}
