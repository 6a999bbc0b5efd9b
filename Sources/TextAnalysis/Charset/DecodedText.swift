/// A text that was read from bytes, with what a reader ought to know about the reading.
public struct DecodedText: Hashable, Sendable {
  /// In composed letters (NFC), without a byte-order mark.
  public let text: String
  /// The charset that was read, for `utf-16` the byte order that was found.
  public let charset: Charset
  public let remarks: [DecodingRemark]

  public init(text: String, charset: Charset, remarks: [DecodingRemark]) {
    self.text = text
    self.charset = charset
    self.remarks = remarks
  }
}

/// Something that got lost, or may have been, when a text was read.
public enum DecodingRemark: Hashable, Sendable, CustomStringConvertible {
  /// A byte-order mark stood at the beginning and was taken away.
  case byteOrderMarkRemoved
  /// TCVN3 has no toned capitals: a .VnTimeH font shows small ones as capitals, and plain text does
  /// not tell the font. The count is of words that mix plain capitals with toned small letters.
  case capitalsUnknown(mixedWords: Int)

  public var description: String {
    switch self {
    case .byteOrderMarkRemoved: return "a byte-order mark was taken away"
    case .capitalsUnknown(let mixedWords):
      let mixed =
        switch mixedWords {
        case 0: ""
        case 1: "; one word mixes capitals with small letters"
        default: "; \(mixedWords) words mix capitals with small letters"
        }
      return "TCVN3 has no toned capitals: what was set in a .VnTimeH font reads in small letters"
        + mixed
    }
  }
}
