/// A stretch of text that was rewritten, and why.
public struct TextChange: Hashable, Sendable {
  public enum Reason: UInt8, CaseIterable, Hashable, Sendable {
    /// Letters and marks were put together (NFC).
    case composed
    /// The tone mark stood before the mark of the letter, which NFC leaves as it is.
    case markOrder
    /// A zero-width space, a soft hyphen or a grapheme joiner stood inside a syllable.
    case separatorRemoved
    /// Only on request: the tone mark is where the asked-for style puts it.
    case tonePlacement
    /// Only on request: the tone mark stood on a letter where neither style puts it.
    case toneMoved
    /// Only on request: Ð, ð, Ɖ, ɖ or an overlaid d became Đ or đ.
    case strokeRepaired
    /// Only on request: a Cyrillic or Greek letter in a Latin word became the Latin one.
    case lookAlikeReplaced
    /// Only on request: a no-break space became a space.
    case spaceReplaced
    /// Only on request: a joiner, a byte-order mark or a soft hyphen that joins or splits nothing
    /// was removed.
    case invisibleRemoved
  }

  /// In UTF-8 bytes of the old text.
  public let oldRange: Range<Int>
  /// In UTF-8 bytes of the new text; empty when the stretch was removed.
  public let newRange: Range<Int>
  /// At least one, in the order of their declaration.
  public let reasons: [Reason]
  /// What stood there.
  public let old: String
  /// What stands there now.
  public let new: String

  public init(
    oldRange: Range<Int>, newRange: Range<Int>, reasons: [Reason], old: String, new: String
  ) {
    self.oldRange = oldRange
    self.newRange = newRange
    self.reasons = reasons
    self.old = old
    self.new = new
  }
}

/// Reasons of one change, in a byte pair.
struct ChangeReasons: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ reason: TextChange.Reason) { rawValue = 1 << UInt16(reason.rawValue) }

  var list: [TextChange.Reason] {
    TextChange.Reason.allCases.filter { contains(ChangeReasons($0)) }
  }
}
