import TextAnalysis

/// One thing that matching counts: a word, a number, a code, with the marks that stand around it.
///
/// Ranges are bytes of the ``SegmentTokens`` that it belongs to; lead, form and gap follow each
/// other without a break.
public struct MatchToken: Hashable, Sendable {
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Equal to another when the match keys are: a word, a symbol.
    case word
    /// From here on, all of a kind are equal to each other, and what they say is their form.
    case number
    case date
    case time
    case code
    case url
    case email
    case fileName
    /// A mark, in a segment that consists of nothing else.
    case mark

    /// Whether every token of this kind equals every other.
    public var isClass: Bool {
      switch self {
      case .word, .mark: false
      case .number, .date, .time, .code, .url, .email, .fileName: true
      }
    }

    init(_ kind: Token.Kind) {
      self =
        switch kind {
        case .word, .alphanumeric, .symbol, .other: .word
        case .number: .number
        case .date: .date
        case .time: .time
        case .code: .code
        case .url: .url
        case .email: .email
        case .fileName: .fileName
        case .punctuation: .mark
        }
    }
  }

  public let kind: Kind
  /// Marks that stand directly before the form: an opening bracket or quotation mark.
  public let lead: Range<Int>
  /// The token itself, as it is written.
  public let form: Range<Int>
  /// What follows up to the next token or its lead: marks, spaces, inline codes.
  public let gap: Range<Int>

  /// Lead, form and gap.
  var surface: Range<Int> { lead.lowerBound..<gap.upperBound }

  func moved(by offset: Int) -> MatchToken {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    return MatchToken(kind: kind, lead: moved(lead), form: moved(form), gap: moved(gap))
  }
}
