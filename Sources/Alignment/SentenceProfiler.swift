import TextAnalysis

/// Reads the profile of a sentence off its tokens.
struct SentenceProfiler {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  func profile() -> SentenceProfile {
    var profile = SentenceProfile()
    var isAfterEnd = false
    var hasWord = false
    for token in tokens {
      let characters = characters(of: token)
      profile.length += characters
      switch token.kind {
      case .punctuation, .symbol, .other:
        guard token.kind != .other, let mark = mark(of: token) else { continue }
        profile.marks += 1
        switch mark {
        case .stop, .question, .exclamation, .ellipsis: isAfterEnd = isAfterEnd || hasWord
        default: isAfterEnd = false
        }
      default:
        profile.substance += characters
        if isAfterEnd, beginsSentence(token) { profile.units += 1 }
        isAfterEnd = false
        hasWord = true
      }
    }
    profile.end = end()
    profile.start = start()
    return profile
  }

  /// Characters apart from combining marks of the Latin script.
  private func characters(of token: Token) -> Int32 {
    var count: Int32 = 0
    var previous: UInt8 = 0
    for offset in token.range {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 { count += 1 }
      // U+0300 to U+036F are CC 80 to CD AF.
      if previous == 0xCC || (previous == 0xCD && byte <= 0xAF) { count -= 1 }
      previous = byte
    }
    return count
  }

  /// A word that is not in lower case, or a number.
  private func beginsSentence(_ token: Token) -> Bool {
    token.kind != .word || !(firstScalar(of: token)?.properties.isLowercase ?? false)
  }

  private func mark(of token: Token) -> SentenceProfile.End? {
    if token.range.count > 1, bytes[token.range.lowerBound] == UInt8(ascii: ".") {
      return .ellipsis
    }
    return firstScalar(of: token).flatMap(SentenceProfile.End.init(mark:))
  }

  private func end() -> SentenceProfile.End {
    for token in tokens.reversed().prefix(6) {
      guard token.kind == .punctuation else { return .none }
      if let mark = mark(of: token) { return mark }
    }
    return .none
  }

  private func start() -> SentenceProfile.Start {
    guard let first = tokens.first, let scalar = firstScalar(of: first) else { return .plain }
    switch first.kind {
    case .punctuation, .symbol: return SentenceProfile.Start(mark: scalar) ?? .plain
    case .number, .date, .time, .alphanumeric: return .number
    default: return scalar.properties.isLowercase ? .lowercase : .plain
    }
  }

  private func firstScalar(of token: Token) -> Unicode.Scalar? {
    let first = bytes[token.range.lowerBound]
    if first < 0x80 { return Unicode.Scalar(first) }
    return String(decoding: bytes[token.range].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
