import TextAnalysis
import TranslationModel

/// What stands round a doubtful word in its pair, and whether that explains it.
struct SpellingPlace {
  private let text: String
  private let tokens: [Token]
  /// The words of the other side, folded and also without marks.
  private let otherWords: Set<String>
  private let isOtherVietnamese: Bool
  private let known: KnownWords
  private let otherKnown: KnownWords

  /// - Parameters:
  ///   - known: what is known to be right on this side.
  ///   - otherKnown: what is on the other.
  init(
    pair: AnalyzedPair, side: Side, languages: LanguagePair, known: KnownWords,
    otherKnown: KnownWords
  ) {
    self.known = known
    text = pair[side] ?? ""
    tokens = pair.tokens(side)
    isOtherVietnamese = languages[side.other].matches(.vietnamese)
    self.otherKnown = otherKnown
    var words: Set<String> = []
    if let other = pair[side.other] {
      for token in pair.tokens(side.other) where token.kind == .word {
        let word = String(other[utf8Range: token.range])
        words.insert(WordFolding.plain(word))
        words.insert(TextKey.search.key(of: word))
      }
    }
    otherWords = words
  }

  /// Whether what stands beside the token or on the other side makes it right.
  func excuses(_ position: Int) -> Bool {
    isInOtherSide(position) || touchesDigit(position) || isPartOfHyphenation(position)
      || isBehindSign(position) || isClipped(position)
  }

  // MARK: The other side

  private func isInOtherSide(_ position: Int) -> Bool {
    let surface = String(text[utf8Range: tokens[position].range])
    var word = WordFolding.plain(surface)
    if word.hasSuffix("'s") { word = String(word.dropLast(2)) }
    guard stands(word) else { return false }
    // A short word in small letters may be a Vietnamese syllable by chance, but not two in a row.
    let isCapitalized = surface.unicodeScalars.first?.properties.isUppercase == true
    return isCapitalized || word.utf8.count >= 5 || !isOtherVietnamese
      || !isOtherWord(word)
      || [self.word(before: position), self.word(after: position)].contains {
        $0.map { $0.unicodeScalars.count > 1 && stands($0) } == true
      }
  }

  /// Whether a word or its singular stands on the other side.
  private func stands(_ word: String) -> Bool {
    otherWords.contains(word)
      || (word.hasSuffix("s") && otherWords.contains(String(word.dropLast())))
  }

  /// Whether a word that stands on the other side is one of its language.
  private func isOtherWord(_ word: String) -> Bool {
    otherKnown.dictionary == nil
      ? Syllable.isValid(word) : otherKnown.contains(word, capitalized: false)
  }

  // MARK: Beside it

  private func touchesDigit(_ position: Int) -> Bool {
    for (other, isBefore) in [(position - 1, true), (position + 1, false)]
    where tokens.indices.contains(other) {
      let (left, right) =
        isBefore ? (tokens[other], tokens[position]) : (tokens[position], tokens[other])
      guard left.range.upperBound == right.range.lowerBound else { continue }
      if [.number, .alphanumeric, .date, .time].contains(tokens[other].kind) { return true }
    }
    return false
  }

  private static let signs: Set<String> = ["/", "\\", "#", "@", "$", "~", "_", "%"]

  /// Whether it is part of a path or has a sign before it, as identifiers do: */usr*, *#debian*.
  private func isBehindSign(_ position: Int) -> Bool {
    let mark = position - 1
    guard tokens.indices.contains(mark), touch(mark, position),
      Self.signs.contains(String(text[utf8Range: tokens[mark].range]))
    else { return false }
    // Not “and/or”.
    return mark == 0 || !touch(mark - 1, mark) || tokens[mark - 1].kind != .word
  }

  /// A word in -in' for -ing: *gettin'*.
  private func isClipped(_ position: Int) -> Bool {
    let mark = position + 1
    guard tokens.indices.contains(mark), touch(position, mark),
      ["'", "\u{2019}"].contains(String(text[utf8Range: tokens[mark].range])),
      case let word = folded(position), word.hasSuffix("in")
    else { return false }
    return known.contains(word + "g", capitalized: false)
  }

  private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]

  /// Whether a hyphen stands close before or behind a token; the position of what it joins.
  private func joined(to position: Int, by step: Int) -> Int?? {
    let mark = position + step
    guard tokens.indices.contains(mark), tokens[mark].kind == .punctuation,
      Self.hyphens.contains(String(text[utf8Range: tokens[mark].range])),
      touch(position, mark)
    else { return nil }
    let other = mark + step
    guard tokens.indices.contains(other), touch(mark, other) else { return .some(nil) }
    return .some(other)
  }

  private func touch(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (min(first, second), max(first, second))
    return tokens[left].range.upperBound == tokens[right].range.lowerBound
  }

  /// A word cut short before a hyphen, a part of a chain of three, a prefix, half of a phrase that is
  /// known or foreign (*laissez-faire*).
  private func isPartOfHyphenation(_ position: Int) -> Bool {
    let behind = joined(to: position, by: 1)
    if case .some(.none) = behind { return true }
    let before = joined(to: position, by: -1)
    if behind != nil, before != nil { return true }
    if behind != nil, EnglishDerivation.isPrefix(folded(position)) { return true }
    if isBehindHyphenAndSpace(position) { return true }
    guard let other = (behind ?? before) ?? nil, tokens[other].kind == .word else { return false }
    let half = folded(other)
    if half.utf8.count < 3 { return false }
    let whole = other > position ? [folded(position), half] : [half, folded(position)]
    return !known.contains(half, capitalized: true)
      || known.lists(whole.joined(separator: "-")) || known.lists(whole.joined())
  }

  /// The rest of a word that was cut, as a line's end does it: *co- ordinate*.
  private func isBehindHyphenAndSpace(_ position: Int) -> Bool {
    let mark = position - 1
    guard tokens.indices.contains(mark), !touch(mark, position), tokens[mark].kind == .punctuation,
      Self.hyphens.contains(String(text[utf8Range: tokens[mark].range])),
      tokens.indices.contains(mark - 1), touch(mark - 1, mark), tokens[mark - 1].kind == .word
    else { return false }
    return known.contains(folded(mark - 1) + folded(position), capitalized: false)
  }

  private func folded(_ position: Int) -> String {
    WordFolding.plain(text[utf8Range: tokens[position].range])
  }

  // MARK: Words beside it

  func word(before position: Int) -> String? { word(from: position, by: -1) }
  func word(after position: Int) -> String? { word(from: position, by: 1) }

  private func word(from position: Int, by step: Int) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var other = position + step
      while tokens.indices.contains(other) {
        switch tokens[other].kind {
        case .word:
          return WordFolding.plain(
            String(decoding: bytes[tokens[other].range], as: UTF8.self))
        case .number, .alphanumeric, .date, .time: return "#"
        default:
          if SentencePosition().parts(tokens[other], in: bytes) { return nil }
          other += step
        }
      }
      return nil
    }
  }
}
