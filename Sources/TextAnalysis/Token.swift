/// A word, a number, a mark: the smallest stretch of a text that matching and checking look at.
public struct Token: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters with their marks: a word, in Vietnamese a syllable; an ideograph.
    case word
    /// Letters and digits in one: `20th`, `A4`, `1990s`.
    case alphanumeric
    /// A number with its separators: `1.234,5`.
    case number
    /// A date in digits: `30/4/1975`, `2026-11-22`.
    case date
    /// A time of day in digits: `7h30`, `07:05`.
    case time
    case url
    case email
    /// A file's name or path: `report.docx`, `/etc/hosts`.
    case fileName
    /// Something for a machine: a placeholder, a tag, an entity.
    case code
    /// One punctuation mark; dots in a row are one.
    case punctuation
    case symbol
    /// Marks without a letter, private and unassigned characters.
    case other
  }

  public let kind: Kind
  /// In UTF-8 bytes of the text, never empty.
  public let range: Range<Int>

  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension String {
  /// The text at a range of UTF-8 offsets.
  ///
  /// - Precondition: both ends are borders of scalars.
  public subscript(utf8Range range: Range<Int>) -> Substring {
    self[
      utf8.index(
        startIndex, offsetBy: range.lowerBound)..<utf8.index(startIndex, offsetBy: range.upperBound)
    ]
  }
}
