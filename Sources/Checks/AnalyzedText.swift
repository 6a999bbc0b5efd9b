import Terminology
import TextAnalysis
import TranslationModel

/// One side of a pair, with what several rules want to know about it, each found once.
final class AnalyzedText {
  let side: Side
  let text: String
  let language: LanguageTag
  private let tools: CheckTools

  init(_ text: String, _ side: Side, tools: CheckTools) {
    self.text = text
    self.side = side
    self.tools = tools
    types = tools.types
    language = tools.languages[side]
    tokenized = TokenizedText(text, types: tools.types)
    (bytes, tokens, words) = (tokenized.bytes, tokenized.tokens, tokenized.words)
  }

  // Rules ask for these at each token: stored, they are had without a copy.
  let tokenized: TokenizedText
  let bytes: [UInt8]
  let tokens: [Token]
  /// For each token the number of its word, or ``WordTypes/unlisted``.
  let words: [Int32]
  private let types: WordTypes
  private(set) lazy var characters = ByteSet(bytes)
  private(set) lazy var terms = tools.terms?[side].occurrences(in: tokenized) ?? []
  private(set) lazy var derivedTerms = tools.terms?[side].derivations(in: tokenized) ?? []
  /// How many letters it has: scalars that are no continuation bytes and no spaces.
  private(set) lazy var letters = bytes.count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
  /// Whether words in small letters make up half of it: no heading.
  private(set) lazy var isProse: Bool = {
    let words = tokens.indices.filter { tokens[$0].kind == .word }
    return 2 * words.count { type($0)?.capitals == Capitals.none } > words.count
  }()
  /// Whether there is a URL or an e-mail address.
  private(set) lazy var hasAddress = tokens.contains { $0.isAddress || $0.kind == .code }
  /// Its numbers, dates, times and measures.
  private(set) lazy var quantities = Quantities(of: self, tools.lexicons(side))
  /// Whether there is nothing but white space.
  private(set) lazy var isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)

  /// The word type of a token; nil for what is no word, or one that is not held.
  func type(_ token: Int) -> WordType? {
    let number = words[token]
    return number == WordTypes.unlisted ? nil : types[number]
  }

  /// The number of a token's match key; ``WordTypes/unlisted`` for what is no word.
  func key(_ token: Int) -> Int32 { type(token)?.key ?? WordTypes.unlisted }

  /// Whether nothing but white space stands between a token and the one before.
  func followsSpace(_ token: Int) -> Bool {
    token > 0 && tokens[token - 1].range.upperBound < tokens[token].range.lowerBound
  }

  /// Whether a token touches the one before.
  func touchesPrevious(_ token: Int) -> Bool {
    token > 0 && tokens[token - 1].range.upperBound == tokens[token].range.lowerBound
  }

  /// The scalar that a token begins with.
  func scalar(_ token: Int) -> UInt32 { scalar(at: tokens[token].range.lowerBound) }

  /// The scalar that begins at an offset.
  func scalar(at offset: Int) -> UInt32 {
    bytes.withUnsafeBufferPointer { $0.scalar(at: offset).value }
  }

  /// The bytes of a token, for as long as `body` runs.
  func withBytes<Result>(
    of token: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[tokens[token].range])) }
  }

  func isSpelt(_ token: Int, _ spelling: StaticString) -> Bool {
    withBytes(of: token) { bytes in
      bytes.count == spelling.utf8CodeUnitCount
        && spelling.withUTF8Buffer { $0.elementsEqual(bytes) }
    }
  }

  /// Whether a side has a word, a number or a code.
  private(set) lazy var saysSomething = tokens.contains {
    $0.kind != .punctuation && $0.kind != .symbol
  }

  /// Whether a token begins a sentence, or what is set like one: it is the first one, or a mark
  /// that ends or opens something stands before it.
  func beginsSentence(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let kind = tokens[token - 1].kind
    guard kind == .punctuation || kind == .symbol || kind == .code else { return false }
    return scalar(token - 1) != 0x2C && scalar(token - 1) != 0x2D
  }
}
