public import TranslationModel

/// A unit that a lookup proposes.
public struct Match: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The same text between the same neighbours, or in the same document.
    case context
    /// The same text.
    case exact
    case fuzzy
  }

  public let unit: UInt32
  /// The name of the memory, where several were asked.
  public let memory: String
  /// Whole percent with penalties taken off; 101 and 102 with one and both neighbours the same.
  public let rate: Int
  public let kind: Kind
  /// How alike the texts are, and in what they differ.
  public let score: MatchScore
  /// The points taken off, and for what.
  public let penalties: [Penalties.Charge]
  public let source: TranslationUnitVariant
  /// As it is stored.
  public let target: TranslationUnitVariant
  /// The target's text with what the query has put in the place of what the source has.
  public let proposal: String
  public let substitutions: [Substitution]
  /// Where the texts differ, in order.
  public let edits: [TextEdit]
  /// Days since the beginning of 2000; 0 when nobody said.
  public let day: UInt16

  /// Text of the target that was replaced.
  public struct Substitution: Hashable, Sendable {
    /// In the target as it is stored, in UTF-8 bytes.
    public let range: Range<Int>
    public let old: String
    public let new: String
  }

  /// A step from the source to the query.
  public struct TextEdit: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case replaced
      /// Only the query has it.
      case added
      /// Only the source has it.
      case missing
      /// The same token in another form.
      case form
    }

    public let kind: Kind
    /// In UTF-8 bytes of either text; empty where the other one has something more.
    public let query: Range<Int>
    public let source: Range<Int>
  }
}
