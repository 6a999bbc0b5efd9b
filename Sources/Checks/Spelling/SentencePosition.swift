import TextAnalysis

/// Where in a sentence a token stands, told from the tokens before it.
struct SentencePosition {
  /// Whether the next word begins a sentence, a quotation or an aside, where a capital says nothing.
  private(set) var isInitial = true

  /// Whether what stands on both sides of a token has nothing to do with each other: a comma, not a
  /// quotation mark.
  func parts(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.kind != .punctuation || Self.kind(of: token, in: bytes) != .mark
  }

  /// Goes past a token.
  mutating func pass(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) {
    guard token.kind == .punctuation || token.kind == .symbol else {
      isInitial = false
      return
    }
    switch Self.kind(of: token, in: bytes) {
    case .end: isInitial = true
    case .mark:
      // A quotation that opens: nothing stands close before it.
      let start = token.range.lowerBound
      if start > 0, bytes[start - 1] == UInt8(ascii: " ") { isInitial = true }
    case .other: break
    }
  }

  private enum Kind {
    /// Ends a sentence or opens a bracket.
    case end
    /// Quotation marks, apostrophes and hyphens.
    case mark
    case other
  }

  private static func kind(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    switch bytes.scalar(at: token.range.lowerBound).value {
    case 0x21, 0x2E, 0x3A, 0x3F, 0x28, 0x5B, 0x2026, 0x2022, 0xB7: .end
    case 0x22, 0x27, 0x2D, 0x2010, 0x2011, 0x2018...0x201F, 0xAB, 0xBB, 0x60: .mark
    default: .other
    }
  }
}
