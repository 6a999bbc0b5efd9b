/// Finds the words of several syllables that a list of theirs knows, the longest ones first.
///
/// Vietnamese puts a space after every syllable, so that *xã hội* is two tokens and one word. There
/// is no list of our own: the words are the user's, a glossary or a word list. Syllables are compared
/// by their match key (case, tone style and the like make no difference), always whole ones. Greedy
/// from the left, in time linear in the tokens and the longest word's syllables.
public struct CompoundSegmenter: Sendable {
  /// A word made of several tokens, or of one that is in the list.
  public struct Compound: Hashable, Sendable {
    /// Positions of its tokens.
    public let tokens: Range<Int>
    /// In UTF-8 bytes of the text.
    public let range: Range<Int>
  }

  /// Of every syllable in the list, by the bytes of its key.
  private var syllables: [[UInt8]: Int32] = [:]
  /// From a node of the tree of words, by a syllable, to the next node. Node 0 is the root.
  private var ways: [Way: Int32] = [:]
  private var endsWord: [Bool] = [false]

  private struct Way: Hashable {
    let node: Int32
    let syllable: Int32
  }

  /// - Parameter words: in any case, style and form. Those without a letter or digit are left out.
  public init(words: some Sequence<String>) {
    let tokenizer = Tokenizer()
    for word in words { insert(Self.keys(of: tokenizer.tokens(in: word), in: word)) }
  }

  /// Whether the list has no word.
  public var isEmpty: Bool { ways.isEmpty }

  /// The words of the list in a text that was cut into tokens, in order and without overlaps.
  public func compounds(in tokens: [Token], of text: String) -> [Compound] {
    var text = text
    return text.withUTF8 { bytes in
      let numbers = tokens.map { number(of: $0, in: bytes) }
      var found: [Compound] = []
      var start = 0
      while start < tokens.count {
        guard let end = endOfWord(from: start, tokens, numbers, in: bytes) else {
          start += 1
          continue
        }
        found.append(
          Compound(
            tokens: start..<end,
            range: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound))
        start = end
      }
      return found
    }
  }

  private mutating func insert(_ keys: [[UInt8]]) {
    if keys.isEmpty { return }
    var node: Int32 = 0
    for key in keys {
      let syllable = syllables[key] ?? Int32(syllables.count)
      syllables[key] = syllable
      let way = Way(node: node, syllable: syllable)
      if let next = ways[way] {
        node = next
      } else {
        node = Int32(endsWord.count)
        ways[way] = node
        endsWord.append(false)
      }
    }
    endsWord[Int(node)] = true
  }

  private static func keys(of tokens: [Token], in word: String) -> [[UInt8]] {
    var word = word
    return word.withUTF8 { bytes in
      tokens.filter { isPart($0.kind) }.map { key(of: $0, in: bytes) }
    }
  }

  private static func key(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    TextKey.match.append(keyOf: UnsafeBufferPointer(rebasing: bytes[token.range]), to: &key)
    return key
  }

  /// What words are made of; punctuation parts them.
  private static func isPart(_ kind: Token.Kind) -> Bool {
    kind == .word || kind == .alphanumeric || kind == .number
  }

  /// The number of the token's syllable, -1 when no word of the list has it.
  private func number(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard Self.isPart(token.kind) else { return -1 }
    return syllables[Self.key(of: token, in: bytes)] ?? -1
  }

  private func endOfWord(
    from start: Int, _ tokens: [Token], _ numbers: [Int32],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var node: Int32 = 0
    var longest: Int?
    var position = start
    while position < tokens.count, numbers[position] >= 0,
      position == start || isJoined(tokens[position - 1], tokens[position], in: bytes),
      let next = ways[Way(node: node, syllable: numbers[position])]
    {
      node = next
      position += 1
      if endsWord[Int(node)] { longest = position }
    }
    return longest
  }

  /// Whether nothing but white space on one line stands between two tokens.
  private func isJoined(
    _ left: Token, _ right: Token, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    // Tokens leave out white space and control characters only.
    bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy { $0 != UInt8(ascii: "\n") }
  }
}
