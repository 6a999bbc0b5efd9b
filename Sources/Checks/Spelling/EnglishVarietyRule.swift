import TextAnalysis
import TranslationModel

/// American and British spelling in one text.
final class EnglishVarietyRule: Rule {
  static let description = RuleDescription(
    "spell/variety", type: .inconsistency, category: "Linguistic: spelling", severity: .info,
    summary: "American and British spelling in one text",
    explanation: """
      Color and honour are right each, but not in one text. Only words that one country writes and the \
      other does not count, in small letters: names (the Labour Party) are written as their bearers \
      write them. Ask for one of the two with --dictionary en-US or en-GB, and words of the other are \
      misspellings.
      """,
    examples: [
      .wrong(
        [(nil, "They honour the colour."), (nil, "The color is the flavour of the sky.")],
        finds: "color"),
      .right([
        (nil, "They honour the Labor Party."), (nil, "They realize that the colour is grey."),
      ]),
      .right([(nil, "The color of the center."), (nil, "They realize that it is gray.")]),
    ])

  /// More places than these are not listed.
  private static let mostPlaces = 1000

  private let side: Side
  private let usage: TextUsage
  private let lexicon: Lexicon
  private lazy var counts = makeCounts()
  private var places: [Finding.Place] = []

  /// - Parameter lexicon: one that knows whose spelling a word is.
  init(side: Side, usage: TextUsage, lexicon: Lexicon) {
    self.side = side
    self.usage = usage
    self.lexicon = lexicon
  }

  func findings(in pair: AnalyzedPair) -> [Finding] {
    let (american, british) = (counts.american, counts.british)
    guard american > 0, british > 0, let text = pair[side] else { return [] }
    let rarer = american <= british ? EnglishVariety.american : .british
    for token in pair.tokens(side) where token.kind == .word && places.count < Self.mostPlaces {
      let word = text[utf8Range: token.range]
      guard word.utf8.count >= 4, word.unicodeScalars.first?.properties.isLowercase == true,
        lexicon.country(of: WordFolding.plain(word)) == rarer
      else { continue }
      places.append(pair.place(side, token.range))
    }
    return []
  }

  func findingsInDocument() -> [Finding] {
    guard !places.isEmpty else { return [] }
    let (american, british) = (counts.american, counts.british)
    let (rarer, usual) = american <= british ? ("American", "British") : ("British", "American")
    var words: [String] = []
    for place in places where !words.contains(place.text) && words.count < 3 {
      words.append(place.text)
    }
    let examples = words.map { "“\($0)”" }.joined(separator: ", ")
    return [
      description.finding(
        at: places,
        "\(rarer) spelling (\(min(american, british))×: \(examples)) in a text that is \(usual) "
          + "(\(max(american, british))×); write the words as the rest is written.")
    ]
  }

  private func makeCounts() -> (american: Int, british: Int) {
    var counts = (american: 0, british: 0)
    for number in 0..<usage.words.count where usage.lowercaseCount(of: number) > 0 {
      switch lexicon.country(of: usage.words.word(number)) {
      case .american: counts.american += usage.lowercaseCount(of: number)
      case .british: counts.british += usage.lowercaseCount(of: number)
      default: break
      }
    }
    return counts
  }
}

extension Lexicon {
  /// ``EnglishVariety/american`` or ``EnglishVariety/british`` for a word that one of the two
  /// countries writes and the other does not, not even as a second spelling; nil for all others.
  func country(of word: String) -> EnglishVariety? {
    guard let entry = entry(of: word), entry.level <= Self.rarestKnown else { return nil }
    let american: EnglishVariety = [.american, .americanVariant]
    let british: EnglishVariety = [.british, .oxford, .britishVariant]
    if entry.varieties.contains(.common) { return nil }
    switch (entry.varieties.isDisjoint(with: american), entry.varieties.isDisjoint(with: british)) {
    case (false, true): return entry.varieties.contains(.american) ? .american : nil
    case (true, false): return entry.varieties.contains(.britishVariant) ? nil : .british
    default: return nil
    }
  }
}
