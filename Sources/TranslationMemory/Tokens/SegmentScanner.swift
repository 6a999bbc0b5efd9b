import TextAnalysis

/// Finds the match tokens of a text.
///
/// What stands between two tokens is cut at its last space: up to there it is the gap of the first,
/// behind it the lead of the second. So a piece of text between two spaces gives the same tokens
/// wherever it stands. White space at both ends of the text belongs to nothing.
enum SegmentScanner {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private static let space = UInt8(ascii: " ")

  /// The tokens of a whole text in well-formed UTF-8; none when there is nothing but white space.
  static func tokens(in bytes: Bytes) -> [MatchToken] {
    let all = Tokenizer().tokens(in: bytes)
    guard let first = all.first, let last = all.last else { return [] }
    let content = all.contains { $0.kind != .punctuation } ? all.filter(isContent) : all
    return tokens(content, in: bytes, first.range.lowerBound..<last.range.upperBound)
  }

  /// The tokens of a piece, as they are where a whole text holds it; the space that follows the
  /// piece, if one does, is its last byte. Between its spaces there are only marks but for one
  /// stretch, and no token goes on behind it. Nil when the piece has no token of its own.
  static func tokens(inPiece bytes: Bytes) -> [MatchToken]? {
    let content = Tokenizer().tokens(in: bytes).filter(isContent)
    guard !content.isEmpty else { return nil }
    return tokens(content, in: bytes, 0..<bytes.count)
  }

  private static func isContent(_ token: Token) -> Bool { token.kind != .punctuation }

  private static func tokens(
    _ content: [Token], in bytes: Bytes, _ extent: Range<Int>
  ) -> [MatchToken] {
    var tokens: [MatchToken] = []
    tokens.reserveCapacity(content.count)
    var lead = extent.lowerBound
    for (position, token) in content.enumerated() {
      let form = token.range
      let next =
        position + 1 < content.count ? content[position + 1].range.lowerBound : extent.upperBound
      let isLast = position + 1 == content.count
      let gapEnd = isLast ? next : endOfGap(in: bytes, form.upperBound..<next)
      tokens.append(
        MatchToken(
          kind: MatchToken.Kind(token.kind), lead: lead..<form.lowerBound, form: form,
          gap: form.upperBound..<gapEnd))
      lead = gapEnd
    }
    return tokens
  }

  private static func endOfGap(in bytes: Bytes, _ between: Range<Int>) -> Int {
    var end = between.upperBound
    while end > between.lowerBound, bytes[end - 1] != space { end -= 1 }
    return end > between.lowerBound ? end : between.upperBound
  }
}
