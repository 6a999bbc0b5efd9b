/// One pass of the tokeniser over one text.
struct TokenScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  /// No address begins before this offset.
  private var addressTried = 0
  /// Ends of the words of a run in a complex script, last first.
  private var complexEnds: [Int] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Token? {
    while offset < bytes.count {
      let (kind, length) = character(at: offset)
      guard kind == .space || kind == .control else { return token(startingWith: kind, length) }
      offset += length
    }
    return nil
  }

  private mutating func token(startingWith first: CharacterClass, _ length: Int) -> Token {
    let start = offset
    let (kind, end) = token(at: start, first, length)
    offset = end
    return Token(kind: kind, range: start..<end)
  }

  private mutating func token(
    at start: Int, _ first: CharacterClass, _ length: Int
  ) -> (Token.Kind, Int) {
    if let pattern = TokenPatterns.match(in: bytes, at: start) { return pattern }
    if start >= addressTried, bytes[start].isASCIIWord,
      let address = TokenPatterns.address(in: bytes, at: start, tried: &addressTried)
    {
      return address
    }
    switch first {
    case .letter: return word(at: start)
    case .digit: return number(at: start)
    case .ideograph: return (.word, endOfMarks(from: start + length))
    case .complex: return (.word, endOfComplexWord(from: start))
    case .punctuation: return (.punctuation, endOfPunctuation(from: start, length))
    case .symbol: return (.symbol, endOfMarks(from: start + length))
    case .mark, .other, .space, .control: return (.other, endOfMarks(from: start + length))
    }
  }

  private func character(at offset: Int) -> (kind: CharacterClass, length: Int) {
    let (scalar, length) = bytes.scalar(at: offset)
    return (CharacterClass(scalar), length)
  }

  private func endOfMarks(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, length) = character(at: end)
      guard kind == .mark else { break }
      end += length
    }
    return end
  }

  /// Letters, marks, digits and underscores; an apostrophe between two letters; a dot between
  /// single letters (`U.S`, `v.v`).
  private func word(at start: Int) -> (Token.Kind, Int) {
    var end = start
    var hasDigit = false
    var lettersInPart = 0
    var everyPartIsOneLetter = true
    scan: while end < bytes.count {
      let (kind, length) = character(at: end)
      switch kind {
      case .letter:
        lettersInPart += 1
        if lettersInPart > 1 { everyPartIsOneLetter = false }
        end += length
      case .mark: end += length
      case .digit:
        hasDigit = true
        end += length
      case .punctuation:
        guard let joined = endOfJoiner(at: end, length, afterOneLetter: everyPartIsOneLetter)
        else { break scan }
        lettersInPart = 0
        end = joined
      default: break scan
      }
    }
    return (hasDigit ? .alphanumeric : .word, end)
  }

  /// The end of a mark inside a word, when it is one there.
  private func endOfJoiner(at offset: Int, _ length: Int, afterOneLetter: Bool) -> Int? {
    let next = offset + length
    guard next < bytes.count else { return nil }
    let follower = character(at: next)
    switch bytes.scalar(at: offset).value {
    case 0x27, 0x2019:
      return follower.kind == .letter ? next : nil
    case 0x5F:
      return follower.kind == .letter || follower.kind == .digit || bytes[next] == 0x5F
        ? next : nil
    case 0x2E where afterOneLetter && follower.kind == .letter:
      let after = endOfMarks(from: next + follower.length)
      return after < bytes.count && character(at: after).kind == .letter ? nil : next
    default: return nil
    }
  }

  private func number(at start: Int) -> (Token.Kind, Int) {
    if let moment = NumericPatterns.dateOrTime(in: bytes, at: start), !isWordPart(moment.end) {
      return (moment.kind, moment.end)
    }
    let end = NumericPatterns.endOfNumber(in: bytes, at: start) ?? endOfDigits(from: start)
    guard end < bytes.count, character(at: end).kind == .letter else { return (.number, end) }
    return (.alphanumeric, word(at: end).1)
  }

  /// Digits of any script.
  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, length) = character(at: end)
      guard kind == .digit else { break }
      end += length
    }
    return end
  }

  private func isWordPart(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let kind = character(at: offset).kind
    return kind == .letter || kind == .digit || kind == .mark
  }

  private func endOfPunctuation(from start: Int, _ length: Int) -> Int {
    guard bytes[start] == UInt8(ascii: ".") else { return endOfMarks(from: start + length) }
    var end = start + 1
    while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    return endOfMarks(from: end)
  }

  private mutating func endOfComplexWord(from start: Int) -> Int {
    if complexEnds.isEmpty {
      var end = start
      while end < bytes.count {
        let (kind, length) = character(at: end)
        guard kind == .complex || kind == .mark else { break }
        end += length
      }
      let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
      complexEnds = WordBreaks.ends(in: run).reversed().map { start + $0 }
      if complexEnds.isEmpty { return end }
    }
    return complexEnds.removeLast()
  }
}
