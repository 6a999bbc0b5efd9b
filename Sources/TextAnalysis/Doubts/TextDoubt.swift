/// Something in a text that looks wrong but that only a person can settle: reported, not changed.
public struct TextDoubt: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// UTF-8 that was encoded twice: `Viá»‡t`.
    case mojibake
    /// Text in a legacy charset that was taken for windows-1252: `Vieät Nam`, `ViÖt Nam`.
    case legacyCharset(Charset)
    /// Keystrokes of an input method that was switched off: `Tieengs Vieetj`.
    case rawTyping(InputMethod)
    /// A caron, as pinyin writes it, where Vietnamese has a breve: ǎ for ă.
    case caronForBreve
    /// Two tone marks in one syllable.
    case twoTones
    /// Two marks on one letter that each make another letter of it: ă̂.
    case twoShapes
    /// The tone mark stands on a letter where neither style puts it: khỏang.
    case misplacedTone
    /// Ð, ð, Ɖ or ɖ, or a d with a stroke laid over it, where Vietnamese has Đ or đ.
    case strokeLookAlike
    /// Greek or Cyrillic letters in a Latin word.
    case mixedScripts
    /// A combining mark without a letter to stand on.
    case loneMark
    /// U+FFFD: what stood there was lost when the text was decoded.
    case lostCharacter
    /// A zero-width space between words that would run together without it.
    case hiddenSpace
  }

  public let kind: Kind
  /// In UTF-8 bytes of the text, never empty.
  public let range: Range<Int>
  /// What stands there.
  public let text: String
  /// What could stand there instead, if anything is known.
  public let suggestion: String?

  public init(kind: Kind, range: Range<Int>, text: String, suggestion: String?) {
    self.kind = kind
    self.range = range
    self.text = text
    self.suggestion = suggestion
  }
}
