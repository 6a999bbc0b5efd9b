/// Cuts a text into tokens: words, numbers, dates, addresses, codes, marks.
///
/// One pass over the UTF-8 bytes where they lie; only runs of a script whose words need a
/// dictionary (Thai, Lao, Khmer, Myanmar) go through ICU's word breaks, by way of a UText. Spaces
/// and control characters belong to no token; every other scalar belongs to exactly one. Takes any
/// text, composed or decomposed. O(n).
public struct Tokenizer: Sendable {
  public init() {}

  public func tokens(in text: String) -> [Token] {
    var text = text
    return text.withUTF8 { tokens(in: $0) }
  }

  /// - Precondition: the bytes are well-formed UTF-8.
  package func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 1)
    var scanner = TokenScanner(bytes: bytes)
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// Whether a token that begins in a piece of text, cut behind a space, may go on behind its end.
  /// When none may, the piece has the same tokens wherever it stands.
  package func mayGoOn(behind piece: UnsafeBufferPointer<UInt8>) -> Bool {
    TokenPatterns.mayGoOn(behind: piece)
  }
}
