import TextAnalysis

/// The stretches of a query that a token of every text that has it must contain.
///
/// A run of Latin letters, or of digits, lies within one token of a text, whatever stands around it
/// there. Of other scripts nothing is said.
enum QueryPieces {
  /// In the form of search keys, the longest first; empty when every text has to be looked at.
  static func pieces(of query: ConcordanceQuery) -> [[UInt8]] {
    guard query.mode != .regex else { return [] }
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    var isDigits = false
    for byte in TextKey.search.key(of: Normalizer().apply(to: query.pattern)).utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if !piece.isEmpty, !(isDigit || isLetter) || isDigit != isDigits {
        pieces.append(piece)
        piece = []
      }
      isDigits = isDigit
      if isDigit || isLetter { piece.append(byte) }
      // What is next to a letter of another script may be part of a longer token.
      if byte >= 0x80 { return [] }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return Array(Set(pieces)).sorted { ($1.count, $0.hashOrder) < ($0.count, $1.hashOrder) }
  }

  /// The words of a query that is nothing but words of Latin letters with one space between two: of
  /// a text that has it, they are the end of one token, whole tokens, and the beginning of another.
  /// Nil for other queries, and for one word.
  static func phrase(of query: ConcordanceQuery) -> [[UInt8]]? {
    guard query.mode != .regex else { return nil }
    let key = Array(TextKey.search.key(of: Normalizer().apply(to: query.pattern)).utf8)
    let words = key.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let isPhrase = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    return isPhrase && words.count > 1 ? words.map(Array.init) : nil
  }
}

extension [UInt8] {
  /// An order among pieces of one length, the same in every run.
  fileprivate var hashOrder: UInt64 { withUnsafeBytes { ByteHash.hash($0) } }
}
