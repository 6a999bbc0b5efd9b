import TextAnalysis

/// Turns sentences of one language into numbers.
///
/// A word is a token in lower case and composed form; a number is its digits without separators, so
/// that 1.234,5 and 1,234.5 are one; a date or a time gives its parts; XIX and 19th are 19. Marks are
/// words too. Words
/// are first numbered as they stand; ``WordClasses`` then maps them to the classes that the lexicon
/// counts.
struct TextIndexer: Sendable {
  private(set) var vocabulary = Vocabulary()
  /// For each entry of the vocabulary whether it is made of letters.
  private(set) var isLetters: [Bool] = []
  /// Characters of all letter words seen, and how many words they are.
  private(set) var lettersSeen = 0
  private(set) var letterWordsSeen = 0

  private let tokenizer = Tokenizer()
  /// Numbers of words with other than ASCII letters, by their raw spelling.
  private var raw = Vocabulary()
  private var folded: [Int32] = []
  private var scratch: [UInt8] = []

  init() {}

  /// Adds a sentence to `text`.
  mutating func append(
    _ sentence: String, joins: Bool = true, beginsParagraph: Bool = false,
    to text: inout IndexedText
  ) {
    let tokens = tokenizer.tokens(in: sentence)
    var sentence = sentence
    sentence.withUTF8 { bytes in
      for token in tokens { addWords(of: token, in: bytes) { text.append(word: $0) } }
      var profile = SentenceProfiler(bytes, tokens).profile()
      profile.beginsParagraph = beginsParagraph
      text.endSentence(profile, joins: joins)
    }
  }

  /// The words of `sentence`, each with the number of its token.
  mutating func words(of sentence: String) -> [(word: Int32, token: Int)] {
    let tokens = tokenizer.tokens(in: sentence)
    var found: [(word: Int32, token: Int)] = []
    var sentence = sentence
    sentence.withUTF8 { bytes in
      for (position, token) in tokens.enumerated() {
        addWords(of: token, in: bytes) { found.append(($0, position)) }
      }
    }
    return found
  }

  private mutating func addWords(
    of token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ add: (Int32) -> Void
  ) {
    let spelling = UnsafeBufferPointer(rebasing: bytes[token.range])
    switch token.kind {
    case .number:
      scratch.removeAll(keepingCapacity: true)
      for byte in spelling where byte >= 0x80 || byte.isDigit { scratch.append(byte) }
      add(number(ofScratch: false))
    case .date, .time:
      for part in spelling.split(whereSeparator: { !$0.isDigit }) {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: part.drop { $0 == UInt8(ascii: "0") })
        if scratch.isEmpty { scratch.append(UInt8(ascii: "0")) }
        add(number(ofScratch: false))
      }
    case .word, .alphanumeric:
      if let value = NumberWord.value(of: spelling) {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: "\(value)".utf8)
        add(number(ofScratch: false))
      } else {
        add(number(ofWord: spelling, isLetters: token.kind == .word))
      }
    default:
      add(number(ofWord: spelling, isLetters: false))
    }
  }

  private mutating func number(ofScratch isLetters: Bool) -> Int32 {
    let number = scratch.withUnsafeBufferPointer { vocabulary.number(of: $0) }
    if number == self.isLetters.count { self.isLetters.append(isLetters) }
    return number
  }

  private mutating func number(
    ofWord spelling: UnsafeBufferPointer<UInt8>, isLetters: Bool
  ) -> Int32 {
    if isLetters {
      letterWordsSeen += 1
      for byte in spelling where byte & 0xC0 != 0x80 { lettersSeen += 1 }
    }
    scratch.removeAll(keepingCapacity: true)
    var isASCII = true
    for byte in spelling {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      scratch.append(byte.isUppercase ? byte | 0x20 : byte)
    }
    if isASCII { return number(ofScratch: isLetters) }
    let entry = Int(raw.number(of: spelling))
    if entry < folded.count { return folded[entry] }
    let text = UnicodeForm.composed.apply(
      to: String(decoding: spelling, as: UTF8.self).lowercased())
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: text.utf8)
    let number = number(ofScratch: isLetters)
    folded.append(number)
    return number
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
