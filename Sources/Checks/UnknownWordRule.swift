import TextAnalysis
import TranslationModel

/// A word that the dictionary of its language does not have and that nothing else explains.
///
/// Most words a dictionary does not know are right: names, terms, words of the other language. So a
/// word passes when it stands in the other side of its pair too or in the glossary; when it has a
/// capital, unless it is one letter away from a word that the text uses five times as often; and
/// when it recurs, unless it is one letter away from a word that recurs three times as often.
/// Suggestions come with the text's own words first.
final class UnknownWordRule: Rule {
  static let description = RuleDescription(
    "spell/unknown", type: .misspelling, category: "Linguistic: spelling", severity: .warning,
    summary: "a word that is in no dictionary and is no name",
    explanation: """
      Most words a dictionary does not have are right: names, terms, words of the other language. \
      So a word passes when it stands in the other side of its pair too, or in the glossary; when \
      it has a capital, unless it is one letter away from a word that the text uses five times as \
      often; and when it recurs. Suggestions come with the text's own words first.
      """,
    examples: [
      .wrong(
        [(nil, "The border was quiet."), (nil, "Along the boder, the border.")], finds: "boder"),
      .right([
        ("Mọi phum đều vui.", "Every phum was glad."), (nil, "Mr. Tran saw the coup d’état."),
      ]),
    ])

  private let side: Side
  private let dictionary: SpellingDictionary
  /// The other language's dictionary, whose words pass when they are quoted.
  private let foreign: SpellingDictionary?
  private let evidence: Evidence
  private var verdicts: [String: Verdict] = [:]

  /// In bytes; what is longer is no word.
  private static let longestWord = 100

  private enum Verdict {
    case right
    case unknown(suggestions: [String])
  }

  /// Nil without a dictionary for that side.
  init?(side: Side, options: CheckOptions, evidence: Evidence) {
    guard let dictionary = options.dictionaries[side] else { return nil }
    self.side = side
    self.dictionary = dictionary
    foreign = options.dictionaries[side.other]
    self.evidence = evidence
  }

  private var counts: WordCounts { evidence.counts[side] ?? WordCounts() }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    guard let text = pair[side] else { return [] }
    var otherWords: Set<String>?
    return pair.tokens(side).compactMap { token in
      guard token.kind == .word, token.range.count <= Self.longestWord else { return nil }
      let surface = String(text[utf8Range: token.range])
      guard case .unknown(let suggestions) = verdict(on: surface) else { return nil }
      if otherWords == nil { otherWords = words(of: pair, side.other) }
      guard otherWords?.contains(WordCounts.folded(surface)) != true else { return nil }
      return finding(at: pair.place(side, token.range), suggestions)
    }
  }

  private func finding(at place: Finding.Place, _ suggestions: [String]) -> Finding {
    let remedy =
      suggestions.first.map { "did you mean “\($0)”?" }
      ?? "correct it, or put it into the glossary."
    return description.finding(
      at: [place], "“\(place.text)” is not in the dictionary \(dictionary.name); \(remedy)",
      suggestions: suggestions)
  }

  private func words(of pair: AnalyzedPair, _ side: Side) -> Set<String> {
    guard let text = pair[side] else { return [] }
    return Set(pair.tokens(side).map { WordCounts.folded(text[utf8Range: $0.range]) })
  }

  private func verdict(on surface: String) -> Verdict {
    if let known = verdicts[surface] { return known }
    let word = Self.bare(UnicodeForm.composed.apply(to: surface))
    let verdict: Verdict =
      isRight(word) ? .right : judge(word)
    verdicts[surface] = verdict
    return verdict
  }

  /// The word with U+0027 as apostrophe and without a possessive.
  private static func bare(_ word: String) -> String {
    let plain = word.replacing("\u{2019}", with: "'")
    return plain.hasSuffix("'s") ? String(plain.dropLast(2)) : plain
  }

  private func isRight(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    // Single letters, abbreviations with dots or in capitals, brand names in camel case.
    if word.utf8.contains(UInt8(ascii: ".")) || letters.count < 2
      || letters.dropFirst().contains(where: { $0.properties.isUppercase })
    {
      return true
    }
    if isInDictionary(word) || evidence.glossaryWords.contains(word.lowercased()) { return true }
    // A foreign article or preposition before a vowel: d'état.
    if let apostrophe = word.firstIndex(of: "'"),
      word.distance(from: word.startIndex, to: apostrophe) == 1
    {
      return true
    }
    if foreign?.contains(word) == true { return true }
    return isVietnameseName(word)
  }

  /// Debian's Vietnamese dictionary knows one tone style only, the new one.
  private func isInDictionary(_ word: String) -> Bool {
    if dictionary.contains(word) { return true }
    guard let syllable = try? Syllable(word) else { return false }
    return dictionary.contains(syllable.spelling(.new))
      || dictionary.contains(syllable.spelling(.old))
  }

  /// A word with Vietnamese letters in a text of another language.
  private func isVietnameseName(_ word: String) -> Bool {
    !dictionary.name.hasPrefix("vi")
      && word.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic }
  }

  private func judge(_ word: String) -> Verdict {
    let folded = word.lowercased()
    let ranked = SuggestionRanking(counts: counts).suggestions(
      for: folded, from: dictionary.suggestions(for: word),
      isKnown: { self.dictionary.contains($0) })
    let neighbour =
      ranked.first { EditDistance.isOne(folded, $0) }.map { counts[$0] } ?? 0
    let count = counts[folded]
    if word.unicodeScalars.first?.properties.isUppercase == true, neighbour < 5 * max(count, 1) {
      return .right
    }
    if count >= 3, neighbour < 3 * count { return .right }
    return .unknown(suggestions: ranked)
  }
}
