import TextAnalysis

/// Looks for a query in one text at a time.
///
/// Unless the query is exact, texts are compared by their search keys, and what is found is told in
/// the text itself.
final class TextSearch {
  private enum Needle {
    case bytes([UInt8])
    case pattern(PatternMatcher)
  }

  private let needle: Needle
  private let isExact: Bool
  private let isWord: Bool
  private var key: [UInt8] = []

  /// - Throws: ``QueryError`` for an expression that does not compile, or nothing to look for.
  init(_ query: ConcordanceQuery) throws(QueryError) {
    isExact = query.isExact
    isWord = query.mode == .word
    let stored = Normalizer().apply(to: query.pattern)
    if query.mode == .regex {
      do throws(PatternError) {
        let source = isExact ? stored : Self.folded(expression: stored)
        needle = .pattern(
          try Pattern(source, options: isExact ? [] : [.caseInsensitive]).matcher())
      } catch {
        throw QueryError(description: "\(error)")
      }
    } else {
      let bytes = Array((isExact ? stored : TextKey.search.key(of: stored)).utf8)
      guard bytes.contains(where: { $0 > 0x20 }) else {
        throw QueryError(description: "there is nothing to look for in “\(query.pattern)”")
      }
      needle = .bytes(bytes)
    }
  }

  /// An expression in which every letter is as search keys have it. ASCII stays: it is what
  /// expressions are written in, and their keys differ in case alone.
  private static func folded(expression: String) -> String {
    var result = ""
    var letters = ""
    for scalar in expression.unicodeScalars {
      if scalar.isASCII {
        result += TextKey.search.key(of: letters)
        letters = ""
        result.unicodeScalars.append(scalar)
      } else {
        letters.unicodeScalars.append(scalar)
      }
    }
    return result + TextKey.search.key(of: letters)
  }

  /// Where the query is found, from left to right; places do not overlap.
  ///
  /// - Throws: ``QueryError`` when an expression takes too long.
  func ranges(in text: String) throws(QueryError) -> [Range<Int>] {
    switch needle {
    case .bytes(let bytes): bytesRanges(of: bytes, in: text)
    case .pattern(let matcher): try patternRanges(of: matcher, in: text)
    }
  }

  private func bytesRanges(of needle: [UInt8], in text: String) -> [Range<Int>] {
    var text = text
    if isExact {
      return text.withUTF8 { text in
        Self.places(of: needle, in: UnsafeRawBufferPointer(text))
          .filter { !isWord || Self.isWord($0, in: text) }
      }
    }
    key.removeAll(keepingCapacity: true)
    text.withUTF8 { TextKey.search.append(keyOf: $0, to: &key) }
    // Most texts do not have it, and need no way back from the key.
    let found = key.withUnsafeBytes { Self.places(of: needle, in: $0) }
    guard !found.isEmpty else { return [] }
    let offsets = TextKey.search.keyed(text).offsets
    return text.withUTF8 { text in
      found.map(offsets.oldRange(of:)).filter { !isWord || Self.isWord($0, in: text) }
    }
  }

  private func patternRanges(
    of matcher: PatternMatcher, in text: String
  ) throws(QueryError) -> [Range<Int>] {
    let keyed = isExact ? nil : TextKey.search.keyed(text)
    let searched = keyed?.key ?? text
    do throws(PatternError) {
      try matcher.setText(PatternText(searched))
      var found: [Range<Int>] = []
      var start = 0
      while let range = try matcher.firstMatch(from: start) {
        if !range.isEmpty { found.append(range) }
        start = max(range.upperBound, range.lowerBound + 1)
        if start > searched.utf16.count { break }
      }
      return Self.utf8Ranges(found, in: searched).map { keyed?.offsets.oldRange(of: $0) ?? $0 }
    } catch {
      throw QueryError(description: "\(error)")
    }
  }

  private static func utf8Ranges(_ ranges: [Range<Int>], in text: String) -> [Range<Int>] {
    ranges.map { range in
      let start = String.Index(utf16Offset: range.lowerBound, in: text)
      let end = String.Index(utf16Offset: range.upperBound, in: text)
      return text.utf8.distance(
        from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
    }
  }

  private static func places(
    of needle: [UInt8], in text: UnsafeRawBufferPointer
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let place = text.firstPlace(of: needle, from: start) {
      found.append(place..<place + needle.count)
      start = place + needle.count
    }
    return found
  }

  /// Whether no letter or digit stands on either side.
  private static func isWord(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    func isPart(_ scalar: UInt32) -> Bool {
      switch CharacterClass(scalar) {
      case .letter, .mark, .digit: true
      default: false
      }
    }
    if range.lowerBound > 0, isPart(text.scalar(before: range.lowerBound).value) { return false }
    return range.upperBound >= text.count || !isPart(text.scalar(at: range.upperBound).value)
  }
}
